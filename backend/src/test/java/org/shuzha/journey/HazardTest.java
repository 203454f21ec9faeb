package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shuzha.Client;
import tools.jackson.databind.JsonNode;

/** A hazard from whoever found it to its end: assessed, reported where it must be, removed, verified by somebody else. */
class HazardTest extends HazardJourney {

    private static final String PLACE = "620105";

    private Hospital hospital;
    private Hospital health;
    private Client commission;
    private Client tcm;
    private Client cdc;

    @BeforeAll
    void aPlaceWithItsAuthority() {
        hospital = hazardHospital("NATIONAL", "HEALTH", PLACE);
        health = office("HEALTH", "DISTRICT", PLACE);
        commission = as("qin.guanhai");
        tcm = as("bai.zhiruo");
        cdc = as("zhuo.qingyang");
    }

    @Test
    void whatCannotCauseSuchAnIncidentIsRemovedInside() {
        Walk walk = assessed(hospital, "cannot-cause", assessment("general", "health"));
        assertThat(walk.openSteps()).containsExactly("Task_Mitigate");
        decide(walk, "it", "Task_Mitigate", "remedied", removed());
        assertThat(rows(walk, "it", "Task_VerifyInternal")).isEmpty();
        decide(walk, "leader", "Task_VerifyInternal", "verified", null);
        assertThat(walk.outcome()).isEqualTo("CLOSED_FIXED");
        assertThat(health.as("reg")
                        .get("/api/tasks?view=queue&q=" + walk.number())
                        .path("items"))
                .isEmpty();
        assertThat(walk.owner().get(walk.path() + "/proof").path("intact").asBoolean())
                .isTrue();
    }

    /** Its reasons are what the second person checks. */
    @Test
    void whoFindsThatItCannotGivesReasonsAndASecondPersonMaySendItBack() {
        Walk walk = found(hospital, "nurse");
        decide(walk, "it", "Task_Examine", "examined", examination());
        var silent = assessment("general", "health").remove(List.of("grounds"));
        JsonNode refusal = refused(422, walk, "dso", "Task_Assess", "cannot-cause", silent);
        assertThat(refusal.at("/fields/0/path").asString()).isEqualTo("/grounds");
        decide(walk, "dso", "Task_Assess", "cannot-cause", null, assessment("general", "health"));
        decide(walk, "it", "Task_Mitigate", "remedied", removed());
        decide(walk, "leader", "Task_VerifyInternal", "assess-again", null);
        decide(walk, "dso", "Task_Assess", "might-cause", null, assessment("important", "health"));
        assertThat(walk.openSteps()).containsExactlyInAnyOrder("Task_Mitigate", "Task_Dispatch");
    }

    /** A24.2: of two fields it goes to both national bodies, and to no third. */
    @Test
    void whatMightCauseOneGoesUpByFieldWhileItIsRemoved() {
        Walk walk = assessed(hospital, "might-cause", assessment("important", "tcm", "cdc"));
        assertThat(walk.page().path("level").asInt()).isEqualTo(2);
        JsonNode task = pages(walk, "dso", "Task_Dispatch").get(0);
        assertThat(task.path("basis").toString()).isEqualTo("[\"A24.2\",\"A24.3\"]");
        assertThat(task.path("dueKind").asString()).isEqualTo("internal");
        decide(walk, "dso", "Task_Dispatch", "dispatched", Submitted.dispatch());
        decide(walk, "it", "Task_Mitigate", "remedied", removed());
        decide(walk, "leader", "Task_VerifyReported", "verified", null);
        assertThat(walk.status()).isEqualTo("IN_PROGRESS");
        answer(health.as("reg"), walk, "reported-upward");
        assertThat(addressees(walk)).containsExactly("health-local", "tcm-national", "cdc-national");
        assertThat(commission.get("/api/tasks?view=queue&q=" + walk.number()).path("items"))
                .isEmpty();
        answer(tcm, walk, "receipt");
        answer(cdc, walk, "receipt");
        assertThat(walk.outcome()).isEqualTo("REPORTED");
    }

    /** What may be an incident names important or core data. */
    @Test
    void itMightOnlyWhereImportantOrCoreDataAreInReach() {
        Walk walk = found(hospital, "nurse");
        decide(walk, "it", "Task_Examine", "examined", examination());
        JsonNode refusal = refused(422, walk, "dso", "Task_Assess", "might-cause", assessment("general", "health"));
        assertThat(refusal.at("/fields/0/path").asString()).isEqualTo("/dataLevel");
        decide(walk, "dso", "Task_Assess", "might-cause", null, assessment("core", "health"));
        assertThat(walk.page().path("level").asInt()).isEqualTo(3);
    }

    /** The local authority analyses what it gets; what it finds harmless goes no further, with reasons. */
    @Test
    void theLocalAuthorityScreensWithReasons() {
        Walk walk = assessed(hospital, "might-cause", assessment("important", "health"));
        decide(walk, "dso", "Task_Dispatch", "dispatched", Submitted.dispatch());
        String task = Submitted.task(health, "reg", walk);
        Map<String, Object> silent = Submitted.body("screened-out", null, Submitted.decision(), walk);
        health.as("reg").refused(422, "POST", Walk.opinionPath(task), silent);
        Submitted.answer(health, "reg", walk, "screened-out", "本地区已统一更换口令，不会造成事件");
        assertThat(addressees(walk)).containsExactly("health-local");
        decide(walk, "it", "Task_Mitigate", "remedied", removed());
        decide(walk, "leader", "Task_VerifyReported", "verified", null);
        assertThat(walk.outcome()).isEqualTo("REPORTED");
    }

    /** The own field of a TCM hospital always counts; T14 sends it to its own line and not to the commission. */
    @Test
    void aTcmHospitalsHazardGoesToItsOwnLine() {
        Hospital own = hazardHospital("NATIONAL", "TCM", PLACE);
        Walk walk = assessed(own, "might-cause", assessment("important", "tcm"));
        decide(walk, "dso", "Task_Dispatch", "dispatched", Submitted.dispatch());
        answer(health.as("reg"), walk, "reported-upward");
        assertThat(addressees(walk)).containsExactly("health-local", "tcm-national");
        Walk both = assessed(own, "might-cause", assessment("important", "health"));
        decide(both, "dso", "Task_Dispatch", "dispatched", Submitted.dispatch());
        answer(health.as("reg"), both, "reported-upward");
        assertThat(addressees(both)).containsExactly("health-local", "health-national", "tcm-national");
    }

    /** C8 adds to A23.3: at once; the law has no number, so the limit is ours and shorter. */
    @Test
    void inQingpuFirstMeasuresAreImmediate() {
        Walk walk = found(hazardHospital("SH-QINGPU", "HEALTH", PLACE), "nurse");
        JsonNode task = pages(walk, "it", "Task_Examine").get(0);
        assertThat(task.path("basis").toString()).isEqualTo("[\"A23.3\",\"B25\",\"C8\"]");
        assertThat(task.path("dueKind").asString()).isEqualTo("internal");
        assertThat(Instant.parse(task.path("dueAt").asString()))
                .isCloseTo(Instant.now().plus(Duration.ofHours(2)), within(5, ChronoUnit.MINUTES));
        JsonNode elsewhere =
                pages(found(hospital, "nurse"), "it", "Task_Examine").get(0);
        assertThat(elsewhere.path("basis").toString()).isEqualTo("[\"A23.3\",\"B25\"]");
    }
}
