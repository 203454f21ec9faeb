package org.shuzha.processes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The obligations register and what carries each row. */
final class Register {
    /** The kinds of row a build has to account for. */
    static final Set<String> COUNTED = Set.of("procedure", "rule/decision", "deadline", "retention", "recurring");

    /** One row of {@code obligations.csv}. */
    record Row(Map<String, String> cells) {
        String get(String column) {
            return cells.get(column);
        }

        boolean counted() {
            return COUNTED.contains(get("kind"));
        }
    }

    /** {@code state} is carried, refused or open. */
    record Link(String state, List<String> by) {}

    private final JsonNode features =
            Folder.YAML.readTree(Sources.read(Sources.MAIN.resolve("register/features.yaml")));
    private final List<Citation> citations = Citation.all();

    List<Row> rows() {
        List<List<String>> lines = csv(Sources.read(Sources.MAIN.resolve("register/obligations.csv")));
        return lines.subList(1, lines.size()).stream()
                .map(cells -> row(lines.get(0), cells))
                .toList();
    }

    Iterable<String> featured() {
        return features.propertyNames();
    }

    /** features.yaml speaks first, then the elements that cite the row's article. */
    Link link(Row row) {
        JsonNode feature = features.path(row.get("id"));
        if (!feature.isMissingNode()) {
            return new Link(
                    feature.path("state").asString(),
                    List.of(feature.path("feature").asString()));
        }
        List<String> by = citations.stream()
                .filter(citation -> citation.carries(row.get("id"), row.get("procedure")))
                .map(Citation::place)
                .distinct()
                .toList();
        return new Link(by.isEmpty() ? "open" : "carried", by);
    }

    private static Row row(List<String> header, List<String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            row.put(header.get(i), cells.get(i));
        }
        return new Row(row);
    }

    /** RFC 4180 without line breaks inside cells. */
    private static List<List<String>> csv(String text) {
        return text.lines().map(Register::cells).toList();
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String part : line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
            cells.add(
                    part.startsWith("\"") ? part.substring(1, part.length() - 1).replace("\"\"", "\"") : part);
        }
        return cells;
    }
}
