package org.shuzha.durability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every change the application said it had made, one line each, written when the answer arrived. */
final class Acknowledgements {

    /** What was acknowledged: kind, what it was about, and what must therefore be found. */
    record Change(String kind, String subject, String detail, String person) {

        private static Change parse(String line) {
            String[] part = line.split("\t", -1);
            return new Change(part[0], part[1], part[2], part[3]);
        }

        private String line() {
            return String.join("\t", kind, subject, detail, person) + "\n";
        }
    }

    /** How many rows prove a change: parameters are subject, detail and person. */
    private static final Map<String, String> PROOFS = Map.of(
            "drafted",
            "SELECT COUNT(*) FROM matter WHERE id = :subject AND requester_id = :person",
            "saved",
            leaf("matter.form_saved") + " AND content LIKE CONCAT('%\"revision\":', :detail, '}%')",
            "submitted",
            "SELECT COUNT(*) FROM matter_version WHERE matter_id = :subject AND version = :detail",
            "withdrawn",
            "SELECT COUNT(*) FROM matter WHERE id = :subject AND outcome = 'WITHDRAWN'",
            "claimed",
            leaf("task.claimed") + " AND content LIKE CONCAT('%\"task\":\"', :detail, '\"%')",
            "released",
            leaf("task.released") + " AND content LIKE CONCAT('%\"task\":\"', :detail, '\"%')",
            "decided",
            """
            SELECT COUNT(*) FROM matter_step
            WHERE id = :subject AND state = 'DONE' AND opinion = :detail AND actor_id = :person
            """,
            "used",
            "SELECT COUNT(*) FROM grant_use WHERE grant_id = :subject AND purpose = :detail AND recorded_by = :person",
            "grant ended",
            leaf("grant.end_requested"));

    private final Path file;

    Acknowledgements(Path file) {
        this.file = file;
    }

    synchronized void append(Change change) {
        try {
            Files.writeString(file, change.line(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    List<Change> read() {
        try {
            return Files.readAllLines(file).stream().map(Change::parse).toList();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** What was acknowledged and is not there. */
    List<String> lost(JdbcClient database) {
        var lost = new ArrayList<String>();
        for (Change change : read()) {
            found(database, change).filter(rows -> rows == 0).ifPresent(none -> lost.add("lost: " + change));
        }
        return lost;
    }

    private static Optional<Integer> found(JdbcClient database, Change change) {
        String sql = PROOFS.get(change.kind());
        var statement = database.sql(sql).param("subject", change.subject());
        if (sql.contains(":detail")) {
            statement = statement.param("detail", change.detail());
        }
        if (sql.contains(":person")) {
            statement = statement.param("person", change.person());
        }
        return statement.query(Integer.class).optional();
    }

    private static String leaf(String action) {
        return "SELECT COUNT(*) FROM audit_leaf WHERE stream = CONCAT('matter:', :subject)"
                + " AND content LIKE '%\"action\":\"" + action + "\"%'"
                + " AND content LIKE CONCAT('%\"actor\":\"', :person, '\"%')";
    }
}
