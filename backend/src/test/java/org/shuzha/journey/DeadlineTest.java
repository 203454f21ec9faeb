package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Deadlines are spoken of before, when they pass and after, each stage once, whoever looks and however late. */
@Tag("race")
class DeadlineTest extends JourneyTest {

    /** A Wednesday, and the end of the Monday three working days later. */
    private static final Instant OPENED = Instant.parse("2026-12-02T02:00:00Z");

    private static final Instant DUE = Instant.parse("2026-12-07T15:59:59.999Z");

    private static final Instant LATER = Instant.parse("2026-12-10T15:59:59.999Z");

    private Walk walk;

    @BeforeEach
    void aTaskThatIsDue() {
        walk = Walk.filed(hospital(), "general.a");
        due(walk, OPENED, DUE, "internal");
    }

    @Test
    void everyStageIsToldInItsTimeToWhomItConcerns() {
        at("2026-12-03T23:59:59Z");
        assertThat(told("head.a")).hasSize(1);
        at("2026-12-04T00:00:00Z"); // eight in the morning of the Friday before
        assertThat(told("head.a"))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("期限将至：")
                .endsWith("2026-12-07（内部时限）");
        at("2026-12-07T15:59:00Z");
        assertThat(told("head.a")).hasSize(2);
        assertThat(told("leader")).isEmpty();

        at(DUE.toString());
        assertThat(told("head.a")).hasSize(3).first().asString().startsWith("已逾期：");
        assertThat(told("leader")).singleElement().asString().startsWith("逾期提醒：");
        // the matter is not the leader's to read; whom to press is told
        assertThat(escalation().path("link").isNull()).isTrue();
        assertThat(escalation().path("waitsFor").valueStream().map(JsonNode::asString))
                .containsExactly(hospital().name("head.a"));
        at("2026-12-10T15:59:00Z");
        assertThat(told("principal")).isEmpty();
        at(LATER.toString());
        assertThat(told("principal")).singleElement().asString().startsWith("逾期仍未办理：");
        at("2027-01-20T00:00:00Z");
        assertThat(told("head.a")).hasSize(3);
        assertThat(told("leader")).hasSize(1);
        assertThat(told("principal")).hasSize(1);
    }

    @Test
    void whatCameWhileNobodyLookedIsToldAfterwards() {
        at("2026-12-11T00:00:00Z");
        assertThat(told("head.a")).hasSize(2).first().asString().startsWith("已逾期：");
        assertThat(told("leader")).hasSize(1);
        assertThat(told("principal")).hasSize(1);
    }

    @Test
    void nobodyIsPressedForWhatIsDone() {
        at(DUE.toString());
        walk.decide("head.a", "consent");
        assertThat(escalation().path("waitsFor").isEmpty()).isTrue();
    }

    @Test
    void whatIsDoneIsSpokenOfNoMore() {
        String task = walk.task("head.a");
        walk.decide("head.a", "consent");
        at("2026-12-11T00:00:00Z");
        assertThat(told("head.a")).hasSize(1);
        assertThat(jdbc.queryForList("SELECT stage FROM notice_deadline WHERE task_id = ?", task))
                .isEmpty();
    }

    @Test
    void aDeadlineOfTheLawNamesItsArticle() {
        due(walk, OPENED, DUE, "statutory");
        at("2026-12-04T00:00:00Z");
        assertThat(told("head.a")).first().asString().contains("法定期限，2026年管理办法第");
    }

    @Test
    void aTaskOpenedLateIsNotRemindedOf() {
        due(walk, Instant.parse("2026-12-04T01:00:00Z"), DUE, "internal");
        at("2026-12-07T15:00:00Z");
        assertThat(told("head.a")).hasSize(1);
    }

    @Test
    void longerTimesAreRemindedOfEarlier() {
        due(walk, Instant.parse("2026-11-01T00:00:00Z"), DUE, "internal");
        at("2026-12-01T23:59:00Z");
        assertThat(told("head.a")).hasSize(1);
        at("2026-12-02T00:00:00Z"); // three working days before
        assertThat(told("head.a")).hasSize(2);

        due(walk, Instant.parse("2026-06-01T00:00:00Z"), DUE, "internal");
        jdbc.update("DELETE FROM notice_deadline WHERE task_id = ?", walk.task("head.a"));
        jdbc.update("DELETE FROM notice WHERE once_key = ?", "near:" + walk.task("head.a"));
        at("2026-11-22T23:59:00Z");
        assertThat(told("head.a")).hasSize(1);
        at("2026-11-23T00:00:00Z"); // ten working days before
        assertThat(told("head.a")).hasSize(2);
    }

    @Test
    void whoeverClaimedATaskIsRemindedAndNobodyElse() {
        walk.approved("head.a");
        hospital().as("it.one").post("/api/tasks/" + walk.task("it.one") + "/claim", null);
        due(walk, OPENED, DUE, "internal");
        at("2026-12-04T00:00:00Z");
        assertThat(told("it.one")).hasSize(2);
        assertThat(told("it.two")).hasSize(1);
    }

    @Test
    void twoNodesTellItOnce() throws Exception {
        clock.set(LATER);
        var start = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Void>> nodes =
                    List.of(threads.submit(() -> tickAfter(start)), threads.submit(() -> tickAfter(start)));
            for (Future<Void> node : nodes) {
                node.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(told("head.a")).hasSize(2);
        assertThat(told("leader")).hasSize(1);
        assertThat(told("principal")).hasSize(1);
    }

    /** A limit of four hours: spoken of after two, with the minute, and to the principal four hours after it passed. */
    @Test
    void aLimitOfHoursIsSpokenOfInHours() {
        Instant opened = Instant.parse("2026-12-05T14:30:00Z");
        due(walk, opened, opened.plusSeconds(4 * 3600), "outside");
        at("2026-12-05T16:29:00Z");
        assertThat(told("head.a")).hasSize(1);
        at("2026-12-05T16:30:00Z");
        assertThat(told("head.a")).hasSize(2).first().asString().contains("2026-12-06 02:30");
        at("2026-12-05T18:30:00Z");
        assertThat(told("leader")).hasSize(1);
        at("2026-12-05T22:29:00Z");
        assertThat(told("principal")).isEmpty();
        at("2026-12-05T22:30:00Z");
        assertThat(told("principal")).hasSize(1);
    }

    /** What the leader in charge was told about this matter. */
    private JsonNode escalation() {
        return NoticeSeen.of(hospital(), "leader").stream()
                .filter(row -> row.path("text").asString().contains(walk.number()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> told(String who) {
        return NoticeSeen.texts(walk, who);
    }

    /** The open step gets these dates. */
    private void due(Walk matter, Instant opened, Instant due, String kind) {
        jdbc.update(
                "UPDATE matter_step SET opened_at = ?, due_at = ?, due_kind = ? WHERE matter_id = ? AND state = 'OPEN'",
                LocalDateTime.ofInstant(opened, ZoneOffset.UTC),
                LocalDateTime.ofInstant(due, ZoneOffset.UTC),
                kind,
                matter.id);
    }

    private void at(String moment) {
        clock.set(Instant.parse(moment));
        tick();
    }

    private Void tickAfter(CyclicBarrier start) throws Exception {
        start.await();
        tick();
        return null;
    }

    private void tick() {
        tick("DeadlineClock");
    }
}
