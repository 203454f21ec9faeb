package org.shuzha.shared;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** One CSV file of an import: its rows, and what is wrong with them by row and column. */
public class ImportTable {

    /** A mistake; {@code row} counts like a spreadsheet (the header is 1), {@code column} is empty for the whole row. */
    public record Mistake(String file, int row, String column, String code, Map<String, Object> args) {}

    /** Lines a file has at most where nothing else is said. */
    public static final int MOST_ROWS = 20_000;

    private final String name;
    private final Actor actor;
    private final int most;
    private final List<Row> rows = new ArrayList<>();
    private final List<Mistake> mistakes;
    private final Set<List<String>> keys = new HashSet<>();

    /** {@code actor}: who imports; the system for an operator on the command line. */
    public ImportTable(String name, Actor actor, List<Mistake> mistakes) {
        this(name, actor, mistakes, MOST_ROWS);
    }

    /** {@code most}: lines it takes. */
    public ImportTable(String name, Actor actor, List<Mistake> mistakes, int most) {
        this.name = name;
        this.actor = actor;
        this.mistakes = mistakes;
        this.most = most;
    }

    public int most() {
        return most;
    }

    /** True while neither this file nor one before it has a mistake. */
    public boolean clean() {
        return mistakes.isEmpty();
    }

    public Actor actor() {
        return actor;
    }

    public String name() {
        return name;
    }

    public List<Row> rows() {
        return rows;
    }

    public Row add(int number, Map<String, String> values) {
        Row row = new Row(number, values);
        rows.add(row);
        return row;
    }

    /** The first line, for mistakes in the column names. */
    public Row header() {
        return new Row(1, Map.of());
    }

    /** One line. Getters report what is missing or malformed and then answer null, so that one pass finds every mistake. */
    public class Row {

        private final int number;
        private final Map<String, String> values;
        private boolean clean = true;

        Row(int number, Map<String, String> values) {
            this.number = number;
            this.values = values;
        }

        /** True while no mistake was found in this row. */
        public boolean clean() {
            return clean;
        }

        public void mistake(String column, String code, Map<String, Object> args) {
            clean = false;
            mistakes.add(new Mistake(name, number, column, code, args));
        }

        /** Trimmed text, null when empty; control characters and texts longer than {@code max} are mistakes. */
        public String text(String column, int max) {
            String value = values.getOrDefault(column, "").strip();
            if (value.length() > max) {
                mistake(column, "import.too_long", Map.of("max", max));
            } else if (value.chars().anyMatch(Character::isISOControl)) {
                mistake(column, "import.control_character", Map.of());
            }
            return value.isEmpty() ? null : value;
        }

        public LocalDate date(String column) {
            return parsed(column, LocalDate::parse, "import.not_a_date", Map.of());
        }

        /** A whole number from min to max; {@code fallback} when empty. */
        public Long number(String column, long min, long max, Long fallback) {
            Map<String, Object> args = Map.of("min", min, "max", max);
            Long value = parsed(column, Long::valueOf, "import.not_a_number", args);
            if (value != null && (value < min || value > max)) {
                mistake(column, "import.not_a_number", args);
            }
            return value == null ? fallback : value;
        }

        public Boolean flag(String column, Boolean fallback) {
            String value = choice(column, List.of("true", "false"));
            return value == null ? fallback : Boolean.valueOf(value);
        }

        public String choice(String column, List<String> allowed) {
            String value = text(column, 100);
            if (value != null && !allowed.contains(value)) {
                mistake(column, "import.not_allowed", Map.of("value", value, "allowed", String.join(", ", allowed)));
                return null;
            }
            return value;
        }

        /** Two rows of a file with the same key are a mistake of the second. */
        public void unique(String... key) {
            List<String> values = new ArrayList<>();
            for (String column : key) {
                values.add(this.values.getOrDefault(column, "").strip());
            }
            if (!keys.add(values)) {
                mistake(key[key.length - 1], "import.duplicate", Map.of("value", String.join(" / ", values)));
            }
        }

        private <T> T parsed(String column, Function<String, T> parse, String code, Map<String, Object> args) {
            String value = text(column, 100);
            try {
                return value == null ? null : parse.apply(value);
            } catch (DateTimeParseException | NumberFormatException malformed) {
                mistake(column, code, args);
                return null;
            }
        }
    }
}
