package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.shuzha.identity.Post;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Complaints in a place of its own: an authority that handles them, and an institution that they are about. */
abstract class ComplaintJourney extends JourneyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    Phone phone() {
        return new Phone(anonymous());
    }

    /** With {@code reg}, {@code reg.two}, a {@code principal}, a {@code leader} and an {@code auditor}. */
    Hospital authority(String level, String territory) {
        return Submitted.place(
                jdbc,
                Warned.authority(jdbc, emptyHospital("NATIONAL"), "HEALTH", territory)
                        .appoint("leader", Post.LEADER_IN_CHARGE, null)
                        .appoint("auditor", Post.AUDITOR, null),
                "HEALTH",
                level,
                territory);
    }

    /** Everybody of {@link Warned#institution} and a {@code pio}. */
    Hospital respondent(String territory) {
        return Warned.institution(jdbc, emptyHospital("NATIONAL"), "HEALTH", territory)
                .appoint("pio", Post.PI_PROTECTION_OFFICER, null);
    }

    /** The matter in which it is handled now. */
    Walk handled(Hospital authority, Phone phone) {
        String id = jdbc.queryForObject(
                "SELECT matter_id FROM complaint WHERE number = ?", String.class, phone.number.replace("-", ""));
        return Walk.of(authority, "reg", id);
    }

    /** Claims the open task of its queue. */
    static Walk claimed(Walk walk, String who) {
        walk.hospital.as(who).post("/api/tasks/" + walk.task(who) + "/claim", Map.of());
        return walk;
    }

    static Walk accepted(Walk walk) {
        return walk.decide("reg", "complaint-accepted", registration());
    }

    static ObjectNode registration() {
        return Forms.json(Map.of("allegation", "反映门诊屏幕显示患者全名和病情。", "notice", "已受理，十五日内答复。"));
    }

    static ObjectNode question(String text) {
        return Forms.json(Map.of("question", text));
    }

    static ObjectNode finding(String result) {
        return Forms.json(Map.of("findings", "现场查看，屏幕显示完整姓名。", "result", result));
    }

    static ObjectNode inquiry(Hospital institution, String... documents) {
        return Forms.json(Map.of(
                "institutions",
                List.of(institution.id),
                "allegation",
                "请说明门诊屏幕显示患者信息的范围和依据。",
                "limit",
                Forms.today().plusDays(5).toString(),
                "attachments",
                List.of(documents)));
    }

    /** The institution's matter, once its job has opened it. */
    Walk asked(Walk walk, Hospital institution) {
        Instant end = Instant.now().plus(PATIENCE);
        List<String> found = List.of();
        while (found.isEmpty()) {
            assertThat(Instant.now()).as("the institution is reached").isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            found = jdbc.queryForList(
                    "SELECT institution_matter_id FROM submission_addressed WHERE matter_id = ? AND replied_at IS NULL"
                            + " AND institution_matter_id IS NOT NULL",
                    String.class,
                    walk.id);
        }
        return Walk.of(institution, "pio", found.get(0));
    }

    static String story(Walk walk) {
        return walk.path() + "/complaint";
    }

    static List<String> kinds(JsonNode tracked) {
        return Walk.list(tracked.path("said")).stream()
                .map(one -> one.path("kind").asString())
                .toList();
    }
}
