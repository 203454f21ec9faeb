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

/** When the limit of a warning passes: reminded, asked again, closed by somebody with every silent institution listed. */
class OverdueWarningTest extends JourneyTest {

    @Autowired
    private ProcessEngine engine;

    private Timers timers;
    private Hospital authority;
    private Hospital quick;
    private Hospital slow;

    @BeforeAll
    void aPlaceWithInstitutions() {
        timers = new Timers(engine, clock);
        authority = Warned.authority(jdbc, emptyHospital("NATIONAL"), "HEALTH", "750102");
        quick = Warned.institution(jdbc, emptyHospital("NATIONAL"), "HEALTH", "750102");
        slow = Warned.institution(jdbc, emptyHospital("NATIONAL"), "HEALTH", "750102");
    }

    @AfterEach
    void engineBackToNow() {
        Timers.backToNow();
    }

    @Test
    void whoIsSilentIsRemindedThenListedAndMayStillReply() {
        Walk warning = Warned.issued(Warned.filed(authority, List.of(quick, slow)));
        Warned.answered(Warned.at(jdbc, warning, quick));
        Walk matter = Warned.at(jdbc, warning, slow);
        matter.decide("security", "matter-received");
        timers.later(6);
        timers.fire(warning);
        assertThat(warning.openSteps()).containsExactly("Task_Overdue");
        assertThat(Warned.row(warning, slow).path("late").asBoolean()).isTrue();
        assertThat(Warned.row(warning, slow).path("reminders").asInt()).isOne();
        assertThat(Warned.row(warning, quick).path("reminders").asInt()).isZero();
        warning.decide("reg", "remind-institutions");
        assertThat(Warned.row(warning, slow).path("reminders").asInt()).isEqualTo(2);
        for (String told : List.of("it", "leader")) {
            assertThat(NoticeSeen.texts(matter, told))
                    .as(told)
                    .filteredOn(text -> text.contains("催办"))
                    .hasSize(2);
        }
        assertThat(NoticeSeen.texts(quick, "leader")).noneMatch(text -> text.contains("催办"));

        assertThat(warning.faults("reg", "close-overdue", Forms.json(Map.of()))).containsExactly("/note");
        warning.decide("reg", "close-overdue", Forms.json(Map.of("note", "两次催办未回复，转监督检查")));
        assertThat(warning.outcome()).isEqualTo("OVERDUE");
        assertThat(Warned.row(warning, slow).path("silentAt").isNull()).isFalse();
        assertThat(Warned.row(warning, quick).path("silentAt").isNull()).isTrue();
        assertThat(matter.status()).isEqualTo("IN_PROGRESS");

        matter.decide("it", "measures-taken", Warned.measures())
                .decide("security", "reply-drafted", Warned.reply())
                .decide("leader", "approve");
        JsonNode row = Warned.row(warning, slow);
        assertThat(row.path("state").asString()).isEqualTo("REPLIED");
        assertThat(row.path("late").asBoolean()).isTrue();
        assertThat(warning.outcome()).isEqualTo("OVERDUE");
    }

    @Test
    void aLateReplyOfTheLastEndsTheWaiting() {
        Walk warning = Warned.issued(Warned.filed(authority, List.of(slow)));
        timers.later(6);
        timers.fire(warning);
        Warned.answered(Warned.at(jdbc, warning, slow));
        assertThat(warning.outcome()).isEqualTo("ANSWERED");
        assertThat(warning.openSteps()).isEmpty();
    }

    @Test
    void aLimitThatHasPassedIsNotIssued() {
        Walk warning = Warned.filed(authority, List.of(quick));
        timers.later(6);
        assertCode(warning.refused(409, "principal", "approve", null, null), "submission.limit_passed");
        assertThat(Warned.rows(warning)).isEmpty();
        warning.decide("principal", "return", "请修改期限");
        assertThat(warning.status()).isEqualTo("RETURNED");
        String later = Forms.today().plusDays(20).toString();
        assertThat(warning.change("limit", later).submit().openSteps()).containsExactly("Task_Approve");
    }
}
