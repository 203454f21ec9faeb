package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shuzha.shared.Times;
import tools.jackson.databind.JsonNode;

/** A term that is over is looked at by people; whatever they decide removes nothing. */
class RetentionReviewTest extends KeepersTest {

    @Test
    void theEndOfATermIsLookedAtAndRemovesNothing() {
        Walk walk = used(Walk.inUse(hospital));
        Map<String, String> why = Map.of("reason", "无继续保存必要");
        assertCode(hospital.as("officer").refused(409, "POST", door(walk, "release"), why), "retention.not_due");
        List<Integer> before = rows(walk);
        overdue();
        assertThat(row(walk, "auditor").path("state").asString()).isEqualTo("DUE");
        assertThat(row(walk, "auditor").path("allowedActions").size()).isZero();
        assertThat(row(walk, "officer").path("allowedActions").toString()).contains("keep", "release");
        assertCode(hospital.as("auditor").refused(403, "POST", door(walk, "release"), why), "retention.keepers_only");
        assertThat(hospital.as("head.a")
                        .send("POST", door(walk, "release"), why)
                        .status())
                .isEqualTo(404);
        JsonNode released = hospital.as("officer").post(door(walk, "release"), why);
        assertThat(released.path("state").asString()).isEqualTo("RELEASED");
        assertThat(released.at("/reviews/0/reason").asString()).isEqualTo("无继续保存必要");
        tick();
        assertThat(rows(walk)).isEqualTo(before);
        assertThat(leaves(walk)).contains("retention.due", "retention.reviewed");
        assertThat(walk.pageFor("auditor").path("grant").path("uses").size()).isEqualTo(1);
    }

    @Test
    void aReviewMayKeepOnButNeverShorter() {
        Walk walk = rejected();
        overdue();
        LocalDate now = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        Map<String, Object> past = Map.of("until", now.toString(), "reason", "诉讼时效未过");
        assertCode(hospital.as("leader").refused(422, "POST", door(walk, "keeping"), past), "retention.not_later");
        Map<String, Object> later = Map.of("until", now.plusYears(2).toString(), "reason", "诉讼时效未过");
        JsonNode kept = hospital.as("leader").post(door(walk, "keeping"), later);
        assertThat(kept.path("state").asString()).isEqualTo("KEPT");
        assertThat(kept.path("until").asString()).isEqualTo(now.plusYears(2).toString());
    }

    /** How many rows the matter has in each table that names matters, and leaves before the reviews. */
    private List<Integer> rows(Walk walk) {
        return jdbc
                .queryForList(
                        "SELECT table_name FROM information_schema.columns"
                                + " WHERE LOWER(column_name) = 'matter_id' AND LOWER(table_name) NOT LIKE 'audit_%'"
                                + " AND UPPER(table_schema) IN (UPPER(DATABASE()), 'PUBLIC') ORDER BY table_name",
                        String.class)
                .stream()
                .map(table -> jdbc.queryForObject(
                        "SELECT COUNT(*) FROM " + table + " WHERE matter_id = ?", Integer.class, walk.id))
                .toList();
    }
}
