package org.shuzha.bench;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Copies one row many times inside the database; {@code seq} counts the copies. */
final class BulkRows {

    /** An id that the copy of that number has in every table. */
    static final String ID = "CONCAT('BENCH', LPAD(seq, 21, '0'))";

    private final JdbcTemplate jdbc;
    private final int last;

    /** Numbers end with {@code last}. */
    BulkRows(JdbcTemplate jdbc, int last) {
        this.jdbc = jdbc;
        this.last = last;
    }

    /** Copies the one row found, once for every {@code step}-th number; {@code changed} says what differs, as SQL by column. */
    void copy(String table, String found, int step, Map<String, String> changed) {
        String columns = String.join(
                ", ",
                jdbc.queryForList(
                        "SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ?"
                                + " ORDER BY ordinal_position",
                        String.class,
                        table));
        String values = java.util.Arrays.stream(columns.split(", "))
                .map(column -> changed.getOrDefault(column, "one." + column))
                .collect(Collectors.joining(", "));
        String sql = "INSERT INTO %s (%s) SELECT %s FROM (SELECT * FROM %s WHERE %s) one JOIN seq_%d_to_%d_step_%d"
                .formatted(table, columns, values, table, found, step, last, step);
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("SET foreign_key_checks = 0, unique_checks = 0");
                statement.executeUpdate(sql);
                statement.execute("SET foreign_key_checks = 1, unique_checks = 1");
                statement.execute("ANALYZE TABLE " + table);
            }
            return null;
        });
    }
}
