package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Hospitals where people leave and move, and the matter that opens with it. */
abstract class RecoveryJourney extends PersonnelTest {

    static final String IT = "Task_RemoveAccess";
    static final String EXIT = "Task_RecordExit";
    static final String MOVE = "Task_RecordMove";
    static final String UNRETURNED = "Task_DecideUnreturned";
    static final String AUDIT = "Task_ConfirmNone";

    static List<JsonNode> recoveries(Hospital hospital, String who) {
        return Walk.list(security(hospital).get(PEOPLE + hospital.person(who)).path("recoveries"));
    }

    /** The matter of the latest change of this person. */
    static Walk recovery(Hospital hospital, String who) {
        String id = recoveries(hospital, who).get(0).at("/matter/id").asString();
        return Walk.of(hospital, "security", id);
    }

    /** IT and the department {@code recorder} have recorded a departure: the audit is next. */
    static Walk recorded(Hospital hospital, String who, String recorder) {
        return recovery(hospital, who)
                .decide("it.one", "access-removed", RecoveryForms.removed())
                .decide(recorder, "handed-back", RecoveryForms.exit(hospital, recorder));
    }

    static String token(Hospital hospital, String who) {
        Map<String, Object> order = Map.of("name", "统计程序", "scopes", List.of("READ_MATTERS"), "days", 30);
        return hospital.as(who).post("/api/account/tokens", order).path("token").asString();
    }

    static JsonNode remaining(Walk walk, String auditor) {
        return walk.taskPage(auditor).path("remaining");
    }

    static void assertOpen(Walk walk, String... elements) {
        assertThat(walk.openSteps()).containsExactlyInAnyOrder(elements);
    }
}
