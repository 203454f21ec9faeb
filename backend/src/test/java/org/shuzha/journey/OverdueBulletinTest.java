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

/** When the limit of a bulletin passes: who acknowledged is not silent, the others are reminded and listed. */
class OverdueBulletinTest extends JourneyTest {

    @Autowired
    private ProcessEngine engine;

    private Timers timers;
    private Hospital authority;
    private Hospital quick;
    private Hospital slow;

    @BeforeAll
    void aPlaceWithInstitutions() {
        timers = new Timers(engine, clock);
        authority = Circulated.authority(jdbc, emptyHospital("NATIONAL"), "650202");
        quick = Warned.institution(jdbc, emptyHospital("NATIONAL"), "HEALTH", "650202");
        slow = Warned.institution(jdbc, emptyHospital("NATIONAL"), "HEALTH", "650202");
    }

    @AfterEach
    void engineBackToNow() {
        Timers.backToNow();
    }

    @Test
    void whoHasAcknowledgedIsNotSilent() {
        Walk bulletin = Circulated.published(
                Circulated.draft(authority, Circulated.criticism(slow, List.of(quick, slow)))
                        .submit(),
                "principal");
        Warned.at(jdbc, bulletin, quick).decide("security", "matter-received", Circulated.note());
        Walk matter = Warned.at(jdbc, bulletin, slow);
        timers.later(6);
        timers.fire(bulletin);
        assertThat(bulletin.openSteps()).containsExactly("Task_Overdue");
        assertThat(Warned.row(bulletin, slow).path("reminders").asInt()).isOne();
        assertThat(Warned.row(bulletin, slow).path("late").asBoolean()).isTrue();
        assertThat(Warned.row(bulletin, quick).path("reminders").asInt()).isZero();
        assertThat(Warned.row(bulletin, quick).path("late").asBoolean()).isFalse();
        assertThat(NoticeSeen.texts(quick, "leader")).noneMatch(text -> text.contains("催办"));
        assertThat(NoticeSeen.texts(matter, "security")).anyMatch(text -> text.contains("催办"));

        assertThat(bulletin.faults("reg", "close-overdue", Forms.json(Map.of())))
                .containsExactly("/note");
        bulletin.decide("reg", "close-overdue", Forms.json(Map.of("note", "两次电话催办，仍未签收")));
        assertThat(bulletin.outcome()).isEqualTo("CRITICISED_OVERDUE");
        assertThat(Warned.row(bulletin, slow).path("silentAt").isNull()).isFalse();
        assertThat(Warned.row(bulletin, quick).path("silentAt").isNull()).isTrue();

        matter.decide("security", "matter-received", Circulated.note());
        JsonNode row = Warned.row(bulletin, slow);
        assertThat(row.path("state").asString()).isEqualTo("NOTED");
        assertThat(row.path("late").asBoolean()).isTrue();
        assertThat(bulletin.outcome()).isEqualTo("CRITICISED_OVERDUE");
    }

    @Test
    void aLateAcknowledgementOfTheLastEndsTheWaiting() {
        Walk bulletin = Circulated.published(
                Circulated.draft(authority, Circulated.notice(List.of(slow))).submit(), "leader");
        timers.later(6);
        timers.fire(bulletin);
        Warned.at(jdbc, bulletin, slow).decide("security", "matter-received", Circulated.note());
        assertThat(bulletin.outcome()).isEqualTo("CIRCULATED");
        assertThat(bulletin.openSteps()).isEmpty();
    }

    /** Although the approver fills in a form of his own. */
    @Test
    void aLimitThatHasPassedIsNotPublished() {
        Walk bulletin =
                Circulated.draft(authority, Circulated.notice(List.of(quick))).submit();
        timers.later(6);
        assertCode(bulletin.refused(409, "leader", "approve", null, Circulated.masked()), "submission.limit_passed");
        assertThat(Warned.rows(bulletin)).isEmpty();
        bulletin.decide("leader", "return", "请修改期限");
        assertThat(bulletin.status()).isEqualTo("RETURNED");
    }
}
