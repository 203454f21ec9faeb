package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The authority asks the institution in its own words, as often as it needs; who stays silent holds nothing up. */
class ComplaintInquiryTest extends ComplaintJourney {

    @Autowired
    private ProcessEngine engine;

    private Timers timers;
    private Hospital authority;
    private Hospital institution;

    @BeforeAll
    void aPlaceWithAnAuthority() {
        timers = new Timers(engine, clock);
        authority = authority("DISTRICT", "630106");
        institution = respondent("630106");
    }

    @AfterEach
    void engineBackToNow() {
        Timers.backToNow();
    }

    @Test
    void itAnswersWithTheDocumentsItChoseAndMayBeAskedAgain() {
        Walk walk = accepted(handled(authority, phone().files(Phone.about(institution), Map.of())));
        String redacted = Submitted.document(authority.as("reg"), "遮去身份的截图.pdf");
        walk.decide("reg", "ask-institution", inquiry(institution, redacted));
        Walk first = asked(walk, institution);
        JsonNode page = first.page();
        assertThat(page.at("/requester/id").asString()).isEqualTo(authority.id);
        assertThat(page.at("/addressedBy/files/0/id").asString()).isEqualTo(redacted);
        assertThat(first.taskPage("pio").path("dueKind").asString()).isEqualTo("internal");
        first.decide("pio", "matter-received");
        assertThat(first.taskPage("pio").path("dueKind").asString()).isEqualTo("ordered");
        String letter = Submitted.document(institution.as("pio"), "情况说明.pdf");
        first.decide(
                        "pio",
                        "reply-drafted",
                        Forms.json(Map.of("reply", "屏幕已改为隐去姓名中间一字。", "attachments", java.util.List.of(letter))))
                .decide("leader", "insufficient", "补充时间")
                .decide("pio", "reply-drafted", Forms.json(Map.of("reply", "三月五日已改为隐去姓名中间一字。")))
                .decide("leader", "approve");
        assertThat(first.outcome()).isEqualTo("ANSWERED");
        assertThat(walk.openSteps()).containsExactly("Task_Investigate");
        walk.decide("reg", "ask-institution", inquiry(institution));
        Walk second = asked(walk, institution);
        assertThat(second.id).isNotEqualTo(first.id);
        assertThat(Warned.rows(walk)).hasSize(2);
    }

    @Test
    void whoStaysSilentHoldsNothingUpAndMayStillAnswer() {
        Walk walk = accepted(handled(authority, phone().files(Phone.about(institution), Map.of())));
        walk.decide("reg", "ask-institution", inquiry(institution));
        Walk asked = asked(walk, institution);
        assertThat(walk.tasks("reg")).isEmpty();
        timers.later(6);
        timers.fire(walk);
        assertThat(walk.openSteps()).containsExactly("Task_Investigate");
        walk.decide("reg", "rectification-needed", finding("经查属实，已要求该院改正。")).decide("leader", "approve");
        assertThat(walk.outcome()).isEqualTo("UPHELD");
        asked.decide("pio", "matter-received")
                .decide("pio", "reply-drafted", Forms.json(Map.of("reply", "屏幕已改为隐去姓名中间一字。")))
                .decide("leader", "approve");
        assertThat(Warned.rows(walk).get(0).path("late").asBoolean()).isTrue();
    }

    @Test
    void onlyWhoIsWithinReachIsAsked() {
        Hospital elsewhere = respondent("630107");
        Walk walk = accepted(handled(authority, phone().files(Phone.about(institution), Map.of())));
        assertCode(
                walk.refused(409, "reg", "ask-institution", null, inquiry(elsewhere)), "submission.nobody_addressed");
        assertThat(walk.openSteps()).containsExactly("Task_Investigate");
    }
}
