package org.shuzha.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A row of T16 that applies.
 *
 * @param ground name of the row
 * @param source whose rule it is
 */
record RetentionGround(
        int months,
        String ground,
        String article,

        @Schema(allowableValues = {"statutory", "outside", "internal"})
        String source) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static RetentionGround of(Map<String, Object> row) {
        return new RetentionGround(
                ((Number) row.get("months")).intValue(),
                String.valueOf(row.get("ground")),
                String.valueOf(row.get("article")),
                String.valueOf(row.get("source")));
    }

    static List<RetentionGround> read(JsonNode stored) {
        return List.of(JSON.treeToValue(stored, RetentionGround[].class));
    }

    static JsonNode write(List<RetentionGround> grounds) {
        return JSON.valueToTree(grounds);
    }

    static int longest(Collection<RetentionGround> grounds) {
        return grounds.stream().mapToInt(RetentionGround::months).max().orElse(0);
    }

    /** A ground that held once holds on, with the longer of its terms; the longest first. */
    static List<RetentionGround> joined(List<RetentionGround> before, List<RetentionGround> now) {
        Map<String, RetentionGround> all = new LinkedHashMap<>();
        List<RetentionGround> both = new ArrayList<>(before);
        both.addAll(now);
        both.forEach(one -> all.merge(one.ground(), one, (old, other) -> other.months() > old.months() ? other : old));
        return all.values().stream()
                .sorted(Comparator.comparingInt(RetentionGround::months).reversed())
                .toList();
    }
}
