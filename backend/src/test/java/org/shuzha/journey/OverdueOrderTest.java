package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An order whose limit passes: it climbs step by step with document numbers and second people, and is never just closed. */
class OverdueOrderTest extends JourneyTest {

    @Autowired
    private ProcessEngine engine;

    private Timers timers;
    private Hospital chongqing;
    private Hospital unit;
    private Hospital national;
    private Hospital clinic;

    @BeforeAll
    void placesWithInstitutions() {
        timers = new Timers(engine, clock);
        chongqing = Warned.authority(jdbc, emptyHospital("CQ"), "HEALTH", "610104");
        unit = Warned.institution(jdbc, emptyHospital("CQ"), "HEALTH", "610104");
        national = Warned.authority(jdbc, emptyHospital("NATIONAL"), "HEALTH", "610111");
        clinic = Warned.institution(jdbc, emptyHospital("NATIONAL"), "HEALTH", "610111");
    }

    @AfterEach
    void engineBackToNow() {
        Timers.backToNow();
    }

    @Test
    void inChongqingItClimbsAndMayStillBeRectified() {
        Walk order = Ordered.served(chongqing, Ordered.formInChongqing(unit));
        Walk ours = Ordered.planned(Warned.at(jdbc, order, unit));
        Ordered.limitPasses(timers, order, Ordered.DAYS + 1);
        assertThat(order.status()).isEqualTo("IN_PROGRESS");
        assertThat(Warned.row(order, unit).path("reminders").asInt()).isOne();
        assertThat(NoticeSeen.texts(ours, "it")).anyMatch(text -> text.contains("催办"));
        assertCode(ours.refused(409, "it", "ask-extension", null, null), "submission.extension_too_late");
        order.decide("reg", "overdue-assessed", Ordered.circumstances("serious", "no", "unclear", "no"));
        assertThat(order.openSteps()).containsExactly("Task_Criticise");
        assertThat(order.faults("reg", "measure-decided", without("documentNumber")))
                .containsExactly("/documentNumber");
        order.decide("reg", "measure-decided", Ordered.measure("渝卫通〔2026〕1号"));
        assertThat(ours.page().toString()).doesNotContain("渝卫通");
        assertThat(order.tasks("reg")).isEmpty();
        order.decide("principal", "verified");
        assertThat(ours.page().at("/addressedBy/said").toString()).contains("渝卫通〔2026〕1号", "criticism");
        assertThat(order.openSteps()).containsExactly("Task_Sanction");
        Ordered.taken(order, "渝卫处〔2026〕2号");
        assertThat(order.openSteps()).containsExactly("Task_Compensate");
        Ordered.taken(order, "渝卫赔〔2026〕3号");
        assertThat(order.openSteps()).containsExactly("Task_AfterMeasures");
        order.decide("reg", "keep-pressing");
        assertThat(order.openSteps()).isEmpty();
        assertThat(order.status()).isEqualTo("IN_PROGRESS");

        Ordered.reported(ours, "已经整改，请予核验。");
        order.decide("reg", "rectified", Ordered.verification("现场核验，已改正。")).decide("principal", "verified");
        Ordered.until("rectified", () -> order.outcome().equals("RECTIFIED"));
        assertThat(Warned.row(order, unit).path("late").asBoolean()).isTrue();
        assertThat(ours.outcome()).isEqualTo("RECTIFIED");
    }

    @Test
    void anOrderEndsUnrectifiedOnlyAfterAMeasureAndWithASecondPerson() {
        Walk order = Ordered.served(chongqing, Ordered.formInChongqing(unit));
        Walk ours = Ordered.acknowledged(Warned.at(jdbc, order, unit));
        Ordered.limitPasses(timers, order, Ordered.DAYS + 1);
        order.decide("reg", "overdue-assessed", Ordered.circumstances("general", "no", "no", "no"))
                .decide("reg", "measure-not-taken", "当事单位正在搬迁")
                .decide("principal", "verified")
                .decide("reg", "overdue-assessed", Ordered.circumstances("general", "no", "no", "no"));
        assertThat(order.openSteps()).containsExactly("Task_AfterMeasures");
        order.decide("reg", "order-ended", ending()).decide("principal", "verified");
        assertThat(order.openSteps()).containsExactly("Task_AfterMeasures");
        assertThat(ours.status()).isEqualTo("IN_PROGRESS");
        assertThat(ours.page().at("/addressedBy/said").size()).isZero();
    }

    @Test
    void elsewhereTheInterviewComesFirstAndWhatFollowsEndsIt() {
        Walk order = Ordered.served(national, Ordered.form(clinic));
        Walk ours = Ordered.acknowledged(Warned.at(jdbc, order, clinic));
        Ordered.limitPasses(timers, order, Ordered.DAYS + 1);
        order.decide("reg", "overdue-assessed", Ordered.circumstances("general", "yes", "no", "no"));
        assertThat(order.openSteps()).containsExactly("Task_Interview");
        Ordered.taken(order, "卫约〔2026〕1号");
        assertThat(order.openSteps()).containsExactly("Task_WarnAndFine");
        Ordered.taken(order, "卫罚〔2026〕2号");
        order.decide("reg", "order-ended", ending()).decide("principal", "verified");
        assertThat(order.outcome()).isEqualTo("SANCTIONED");
        assertThat(ours.outcome()).isEqualTo("NOT_RECTIFIED");
        assertThat(ours.openSteps()).isEmpty();
        assertThat(Warned.row(order, clinic).path("state").asString()).isEqualTo("ENDED");
        assertThat(NoticeSeen.texts(ours, "leader")).anyMatch(text -> text.contains("答复"));
        assertThat(words(ours)).containsExactly("interview", "warning-fine", "ended");
    }

    @Test
    void aSuspectedCrimeIsTransferred() {
        Walk order = Ordered.served(national, Ordered.form(clinic));
        Walk ours = Ordered.acknowledged(Warned.at(jdbc, order, clinic));
        Ordered.limitPasses(timers, order, Ordered.DAYS + 1);
        order.decide("reg", "overdue-assessed", Ordered.circumstances("general", "no", "no", "unclear"));
        assertThat(order.openSteps()).containsExactly("Task_Transfer");
        Ordered.taken(order, "卫移〔2026〕1号");
        assertThat(order.outcome()).isEqualTo("TRANSFERRED");
        assertThat(ours.outcome()).isEqualTo("NOT_RECTIFIED");
    }

    /** The limit that was moved is the one that passes. */
    @Test
    void anExtendedLimitIsWaitedFor() {
        Walk order = Ordered.served(national, Ordered.form(clinic));
        Walk ours = Ordered.planned(Warned.at(jdbc, order, clinic));
        ours.decide("it", "ask-extension")
                .decide(
                        "security",
                        "extension-drafted",
                        Ordered.extension(Ordered.limit().plusDays(5)))
                .decide("leader", "approve");
        order.decide(
                "principal",
                "extension-granted",
                Ordered.extension(Ordered.limit().plusDays(5)));
        timers.later(Ordered.DAYS + 1);
        timers.fireDue(order);
        assertThat(timers.due(order)).isEmpty();
        assertThat(order.openSteps()).isEmpty();
        assertThat(Warned.row(order, clinic).path("late").asBoolean()).isFalse();
        Ordered.limitPasses(timers, order, 5);
        assertThat(Warned.row(order, clinic).path("late").asBoolean()).isTrue();
    }

    /** Reported in time: it is the authority that is behind. */
    @Test
    void whoReportedInTimeIsNotOverdue() {
        Walk order = Ordered.served(national, Ordered.form(clinic));
        Ordered.reported(Ordered.planned(Warned.at(jdbc, order, clinic)), "已经整改，请予核验。");
        timers.later(Ordered.DAYS + 1);
        Ordered.until("looked", () -> {
            timers.fireDue(order);
            return timers.due(order).isEmpty();
        });
        assertThat(order.openSteps()).containsExactly("Task_Verify");
        assertThat(Warned.row(order, clinic).path("reminders").asInt()).isZero();
        assertThat(Warned.row(order, clinic).path("late").asBoolean()).isFalse();
    }

    private static ObjectNode without(String field) {
        var measure = Ordered.measure("文号");
        measure.remove(field);
        return measure;
    }

    private static ObjectNode ending() {
        return Forms.json(Map.of("reply", "由行政处罚程序继续处理。"));
    }

    private static List<String> words(Walk ours) {
        return Walk.list(ours.page().at("/addressedBy/said")).stream()
                .map((JsonNode said) -> said.path("word").asString())
                .toList();
    }
}
