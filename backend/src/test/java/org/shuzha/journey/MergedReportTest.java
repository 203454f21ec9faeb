package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Two reports of one incident: the second joins the first, and the earlier discovery counts. */
class MergedReportTest extends IncidentJourney {

    private static final Duration EARLIER = Duration.ofMinutes(40);

    private Hospital hospital;

    @BeforeAll
    void aPlace() {
        hospital = incidentHospital("NATIONAL", "HEALTH", "770303");
        office("HEALTH", "DISTRICT", "770303");
    }

    @Test
    void bothAreKeptAndTheEarlierDiscoveryCounts() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Walk first = classified(hospital, classification("data", "important", 10));
        JsonNode before = clock(first, "health-local", "INITIAL");
        JsonNode plan = clock(first, "plan", "INITIAL");
        Walk second = reportedAt(now.minus(EARLIER));
        merge(second, first.number());
        assertThat(second.outcome()).isEqualTo("MERGED");
        assertThat(second.page().at("/incident/mergedInto/name").asString()).isEqualTo(first.number());
        assertThat(first.page().at("/incident/joined/0/id").asString()).isEqualTo(second.id);
        Instant noticed = Instant.parse(first.page().at("/incident/noticedAt").asString());
        assertThat(noticed).isEqualTo(now.minus(EARLIER));
        Duration moved = Duration.between(noticed, time(before, "startedAt"));
        JsonNode after = clock(first, "health-local", "INITIAL");
        assertThat(time(after, "startedAt")).isEqualTo(noticed);
        assertThat(time(after, "dueAt")).isEqualTo(time(before, "dueAt").minus(moved));
        assertThat(clock(first, "plan", "INITIAL").path("dueAt"))
                .as("what is met stays as it was")
                .isEqualTo(plan.path("dueAt"));
        assertThat(first.owner().get(first.path() + "/proof").path("intact").asBoolean())
                .isTrue();
    }

    @Test
    void aLaterDiscoveryMovesNothing() {
        Walk first = classified(hospital, classification("data", "general", 1));
        JsonNode before = first.page().path("incident").path("clocks");
        Walk second = reported(hospital, "nurse");
        merge(second, first.number());
        assertThat(first.page().path("incident").path("clocks")).isEqualTo(before);
    }

    @Test
    void itJoinsOnlyWhatIsBeingHandledHere() {
        Walk over = reported(hospital, "nurse");
        decide(over, "lead", "Task_Contain", "no-incident", null);
        decide(over, "leader", "Task_ConfirmFalseAlarm", "false-alarm", null);
        Hospital other = incidentHospital("NATIONAL", "HEALTH", "770304");
        Walk elsewhere = reported(other, "nurse");
        Walk walk = reported(hospital, "nurse");
        decide(walk, "lead", "Task_Contain", "same-incident", null);
        for (String number : new String[] {over.number(), elsewhere.number() + "0", walk.number(), "没有"}) {
            JsonNode problem = refused(422, walk, "leader", "Task_ConfirmMerge", "merge-reports", into(number));
            assertCode(problem, "incident.merge_unknown");
        }
        assertThat(rows(walk, "lead", "Task_ConfirmMerge")).isEmpty();
        decide(walk, "leader", "Task_ConfirmMerge", "not-same", null);
        assertThat(walk.openSteps()).containsExactly("Task_Contain");
    }

    private Walk reportedAt(Instant noticed) {
        return Walk.draft(hospital, "nurse", PROCEDURE, report(noticed)).submit();
    }

    private void merge(Walk walk, String number) {
        decide(walk, "lead", "Task_Contain", "same-incident", null);
        decide(walk, "leader", "Task_ConfirmMerge", "merge-reports", into(number));
    }

    private static ObjectNode into(String number) {
        return Forms.json(Map.of("into", number));
    }

    private static Instant time(JsonNode clock, String field) {
        return Instant.parse(clock.path(field).asString());
    }
}
