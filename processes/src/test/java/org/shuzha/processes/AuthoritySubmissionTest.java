package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every flow node and sequence flow of a submission to an authority, asserted after the class. */
@Deployment(resources = {"shared/authority-submission.bpmn", "shared/authority-clock.dmn"})
class AuthoritySubmissionTest {
    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = TestEngine.covering("authority-submission");

    @RegisterExtension
    final Journey journey = new Journey(ENGINE);

    @ParameterizedTest
    @CsvSource({
        "report, Task_Receipt, receipt",
        "upward, Task_ReportUpward, reported-upward",
        "screening, Task_Screen, reported-upward",
        "screening, Task_Screen, screened-out",
        "review, Task_AuthorityReview, pass-with-limits",
        "forwarding, Task_Forwarding, forward",
        "decision, Task_AuthorityDecision, not-accepted"
    })
    void whatIsAskedIsAnswered(String kind, String task, String answer) {
        asked("health-local", kind).decide("Task_Dispatch", "dispatched").isAt(task);
        journey.decide(task, answer).endsAt("End_Answered");
        assertThat(journey.delegates).containsExactly("resolveAuthority", "sendToAuthority", "closeSubmission");
    }

    /** What the local authority reported upward is not sent by the institution. */
    @Test
    void aCopyIsSentByNobodyHere() {
        asked("health-national", "copy").isAt("Task_Receipt");
        journey.decide("Task_Receipt", "receipt").endsAt("End_Answered");
        journey.onPlatform = false;
        asked("health-national", "copy").endsAt("End_Answered");
    }

    /** A caller that has a time limit hands it over. */
    @Test
    void theLimitOfTheCallerComesFirst() {
        asked("health-local", "report");
        assertThat(journey.declaredAt("Task_Dispatch", "sla")).isEqualTo("dutyDue,3wd");
        assertThat(journey.declaredAt("Task_Dispatch", "slaKind")).isEqualTo("dutyDueKind,internal");
    }

    @Test
    void anAuthorityThatIsNotRegisteredIsWaitedFor() {
        journey.authorityKnown = false;
        asked("health-local", "review").isAt("Task_AwaitAuthority");
        journey.decide("Task_AwaitAuthority", "resolve-again").isAt("Task_AwaitAuthority");
        journey.authorityKnown = true;
        journey.decide("Task_AwaitAuthority", "resolve-again").isAt("Task_Dispatch");
    }

    @Test
    void offThePlatformASecondPersonChecksTheReply() {
        journey.onPlatform = false;
        asked("cac-national", "decision").decide("Task_Dispatch", "dispatched").isAt("Task_RecordReply");
        assertThat(journey.fact("replySla")).isEqualTo("52wd");
        assertThat(journey.fact("replySlaKind")).isEqualTo("outside");
        journey.decide("Task_RecordReply", "recorded")
                .decide("Task_ConfirmReply", "not-confirmed")
                .isAt("Task_RecordReply");
        journey.decide("Task_RecordReply", "recorded")
                .isAt("Task_ConfirmReply")
                .decide("Task_ConfirmReply", "confirmed")
                .endsAt("End_Answered");
    }

    @Test
    void aSupplementComesBackToTheSameAuthority() {
        asked("health-local", "review")
                .decide("Task_Dispatch", "dispatched")
                .decide("Task_AuthorityReview", "supplement")
                .isAt("Task_Supplement");
        journey.decide("Task_Supplement", "supplemented")
                .isAt("Task_AuthorityReview")
                .decide("Task_AuthorityReview", "pass")
                .endsAt("End_Answered");
        assertThat(journey.delegates)
                .containsExactly("resolveAuthority", "sendToAuthority", "sendToAuthority", "closeSubmission");
    }

    @Test
    void aSilentAuthorityIsRemindedAndALeaderToldAndNothingPasses() {
        Date due = journey.replyDue;
        asked("health-local", "review").decide("Task_Dispatch", "dispatched").isAt("Task_AuthorityReview");
        journey.termPasses(due).isAt("Task_AuthorityReview", "Task_Remind");
        journey.decide("Task_Remind", "reminded").isAt("Task_AuthorityReview");
        journey.termPasses(later(due, 8)).isAt("Task_AuthorityReview", "Task_OverseeSilence");
        journey.decide("Task_OverseeSilence", "keep-waiting").isAt("Task_AuthorityReview");
        journey.termPasses(later(due, 16)).decide("Task_OverseeSilence", "remind-again");
        journey.isAt("Task_AuthorityReview", "Task_Remind")
                .decide("Task_AuthorityReview", "reject")
                .endsAt("End_Answered");
    }

    @Test
    void whatWasSupplementedHasANewTimeLimit() {
        asked("health-local", "review").decide("Task_Dispatch", "dispatched");
        journey.termPasses(journey.replyDue).isAt("Task_AuthorityReview", "Task_Remind");
        journey.replyDue = later(journey.replyDue, 30);
        journey.decide("Task_AuthorityReview", "supplement").isAt("Task_Supplement");
        journey.decide("Task_Supplement", "supplemented").isAt("Task_AuthorityReview");
        journey.termPasses(journey.replyDue).isAt("Task_AuthorityReview", "Task_Remind");
    }

    @Test
    void anUnknownOrderOfTheLeaderMovesNothing() {
        asked("health-local", "review").decide("Task_Dispatch", "dispatched");
        journey.termPasses(journey.replyDue).decide("Task_Remind", "reminded");
        journey.termPasses(later(journey.replyDue, 8));
        assertThatThrownBy(() -> journey.decide("Task_OverseeSilence", "approve"))
                .isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void anUnknownAnswerMovesNothing() {
        asked("health-local", "review").decide("Task_Dispatch", "dispatched");
        assertThatThrownBy(() -> journey.decide("Task_AuthorityReview", "silence"))
                .isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void anUnknownKindMovesNothing() {
        asked("health-local", "gossip");
        assertThatThrownBy(() -> journey.decide("Task_Dispatch", "dispatched"))
                .isInstanceOf(ProcessEngineException.class);
    }

    private static Date later(Date moment, int days) {
        return Date.from(moment.toInstant().plus(Duration.ofDays(days)));
    }

    private Journey asked(String authority, String kind) {
        return journey.start("authority-submission", handed(authority, kind));
    }

    private static Map<String, Object> handed(String authority, String kind) {
        return Map.of("authority", authority, "submissionKind", kind);
    }
}
