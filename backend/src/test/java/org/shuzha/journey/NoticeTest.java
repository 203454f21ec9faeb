package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shuzha.identity.Announcement;
import org.shuzha.identity.Post;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Whoever has something to do, or whose matter took a turn, is told of it, and nobody else. */
class NoticeTest extends PersonnelTest {

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void aTaskIsToldToWhoeverMayDecideItAndTheirSubstitute() {
        Hospital hospital = staffed("NATIONAL").substitute("head.a", "deputy.a");
        Walk walk = Walk.filed(hospital, "general.a");
        String due = walk.taskPage("head.a").at("/dueAt").asString();
        assertThat(due).isNotEmpty();
        for (String who : List.of("head.a", "deputy.a")) {
            assertThat(NoticeSeen.texts(walk, who))
                    .as(who)
                    .singleElement()
                    .satisfies(text -> assertThat(text)
                            .startsWith("新待办：数据使用申请 " + walk.number())
                            .contains("内部时限")
                            .doesNotContain("办法", hospital.name("requester"), "糖尿病"));
            assertThat(NoticeSeen.of(hospital, who).get(0).path("link").asString())
                    .isEqualTo("/tasks/" + walk.task(who));
        }
        for (String who : List.of("requester", "head.b", "deputy.b", "leader", "auditor")) {
            assertThat(NoticeSeen.texts(walk, who)).as(who).isEmpty();
        }
        assertThat(NoticeSeen.inEnglish(hospital.as("head.a"))
                        .json()
                        .at("/items/0/text")
                        .asString())
                .startsWith("New task: ")
                .contains("internal");
    }

    @Test
    void aQueueIsToldToEverybodyInIt() {
        Walk walk = Walk.filed(hospital(), "general.a").approved("head.a");
        assertThat(NoticeSeen.texts(walk, "it.one")).hasSize(1);
        assertThat(NoticeSeen.texts(walk, "it.two")).hasSize(1);
    }

    @Test
    void theRequesterIsToldOfAReturnOnceAndTheOwnerOfTheNewRound() {
        Walk walk = Walk.filed(hospital(), "general.a").decide("head.a", "return", "请补充说明");
        assertThat(NoticeSeen.texts(walk, "requester"))
                .singleElement()
                .satisfies(text -> assertThat(text).startsWith("已退回补正：").doesNotContain("请补充说明"));
        walk.submit().decide("head.a", "return", "仍不清楚");
        assertThat(NoticeSeen.texts(walk, "requester")).hasSize(2);
        assertThat(NoticeSeen.texts(walk, "head.a")).hasSize(2);
        JsonNode decided = NoticeSeen.of(hospital(), "head.a").get(0);
        assertThat(decided.path("link").asString()).isEqualTo("/matters/" + walk.id);
    }

    @Test
    void theRequesterIsToldHowItEnded() {
        Walk walk = Walk.filed(hospital(), "general.a").decide("head.a", "reject", "与用途不符");
        assertThat(NoticeSeen.texts(walk, "requester"))
                .singleElement()
                .satisfies(text -> assertThat(text).startsWith("已办结：").endsWith("业务主管科室不同意"));
    }

    @Test
    void whoeverWasAskedIsToldOfAWithdrawal() {
        Walk walk = Walk.filed(hospital(), "joint").decide("head.b", "consent");
        walk.withdraw();
        assertThat(NoticeSeen.texts(walk, "head.a")).first().asString().startsWith("已撤回：");
        assertThat(NoticeSeen.texts(walk, "head.b")).hasSize(1);
        assertThat(NoticeSeen.texts(walk, "requester")).isEmpty();
    }

    @Test
    void aSuspendedAndARevokedGrantAreToldToItsHolder() {
        Walk walk = Walk.inUse(hospital()).deviate();
        assertThat(NoticeSeen.texts(walk, "requester")).first().asString().startsWith("已暂停：");
        walk.decide("head.a", "revoke", "超出批准行数", Forms.deviation());
        assertThat(NoticeSeen.texts(walk, "requester")).anyMatch(text -> text.startsWith("授权已收回："));
    }

    @Test
    void whoTakesOverIsToldAndNobodyTwice() {
        Hospital hospital = administered();
        Walk walk = Walk.filed(hospital, "joint");
        leave(hospital, "head.a", null);
        assertThat(NoticeSeen.texts(walk, "deputy.a")).hasSize(1);
        assertThat(NoticeSeen.texts(walk, "head.b")).hasSize(1);
        tick();
        assertThat(NoticeSeen.texts(walk, "deputy.a")).hasSize(1);
    }

    @Test
    void whatIsDoneNobodyNeedsToReadAnyMore() {
        Hospital hospital = staffed("NATIONAL").substitute("head.a", "deputy.a");
        Walk walk = Walk.filed(hospital, "general.a");
        assertThat(NoticeSeen.unread(hospital, "head.a")).isEqualTo(1);
        walk.decide("deputy.a", "return", "请补充说明");
        assertThat(NoticeSeen.unread(hospital, "head.a")).isZero();
        assertThat(NoticeSeen.unread(hospital, "deputy.a")).isZero();
        assertThat(NoticeSeen.unread(hospital, "requester")).isEqualTo(1);
        walk.submit().withdraw();
        assertThat(NoticeSeen.of(hospital, "head.a"))
                .extracting(row -> row.path("readAt").isNull())
                .containsExactly(true, false, false);
    }

    @Test
    void readingCountsDownAndWhatComesMeanwhileStaysUnread() {
        Hospital hospital = staffed("NATIONAL");
        String first = announce(hospital, "test:1");
        String second = announce(hospital, "test:2");
        assertThat(NoticeSeen.unread(hospital, "head.a")).isEqualTo(2);
        String third = announce(hospital, "test:3");
        hospital.as("head.a").put("/api/notices/" + first + "/read", null);
        assertThat(NoticeSeen.unread(hospital, "head.a")).isEqualTo(2);
        hospital.as("head.a").put("/api/notices/read", Map.of("id", second));
        assertThat(NoticeSeen.of(hospital, "head.a"))
                .extracting(row -> row.path("readAt").isNull())
                .containsExactly(true, false, false);
        assertThat(NoticeSeen.unread(hospital, "head.a")).isEqualTo(1);
        for (String path : List.of("/api/notices/" + third + "/read", "/api/notices/read")) {
            hospital.as("head.b").refused(404, "PUT", path, Map.of("id", third));
        }
        hospital.as("head.b").refused(404, "GET", "/api/notices/" + third, null);
    }

    @Test
    void pagesFollowEachOtherAndTheCountEndsAtAHundred() {
        Hospital hospital = staffed("NATIONAL");
        for (int i = 0; i < 101; i++) {
            announce(hospital, "many:" + i);
        }
        assertThat(NoticeSeen.unread(hospital, "head.a")).isEqualTo(100);
        JsonNode page = hospital.as("head.a").get("/api/notices");
        assertThat(page.path("items").size()).isEqualTo(20);
        JsonNode next = hospital.as("head.a")
                .get("/api/notices?cursor=" + page.path("next").asString());
        assertThat(next.path("items").path(0).path("text").asString()).isEqualTo("已暂停：many:80 ");
    }

    @Test
    void whatAPackageAnnouncesIsToldOnceAndOnlyIfItHappened() {
        Hospital hospital = staffed("NATIONAL");
        var transaction = new TransactionTemplate(transactions);
        transaction.executeWithoutResult(status -> {
            events.publishEvent(news(hospital, "rolled-back:" + hospital.id));
            status.setRollbackOnly();
        });
        assertThat(NoticeSeen.of(hospital, "head.a")).isEmpty();
        announce(hospital, "twice");
        announce(hospital, "twice");
        assertThat(NoticeSeen.of(hospital, "head.a")).hasSize(1);
        assertThat(NoticeSeen.of(hospital, "head.a").get(0).path("link").isNull())
                .isTrue();
    }

    @Test
    void whoMayNoLongerReadSeesTheSentenceAndNothingElse() {
        Hospital hospital = staffed("NATIONAL").substitute("head.a", "deputy.a");
        Walk walk = Walk.filed(hospital, "general.a");
        jdbc.update("DELETE FROM identity_substitution WHERE substitute_id = ?", hospital.person("deputy.a"));
        JsonNode notice = NoticeSeen.of(hospital, "deputy.a").get(0);
        assertThat(notice.path("text").asString()).contains(walk.number());
        assertThat(notice.path("link").isNull()).isTrue();
        hospital.as("deputy.a").refused(404, "GET", walk.path(), null);
    }

    @Test
    void anAuthoritysStaffAreToldOfWhatWasSent() {
        Hospital hospital = Submitted.institution(jdbc, emptyHospital("NATIONAL"), "796002");
        Hospital health = Submitted.place(jdbc, emptyHospital("NATIONAL"), "HEALTH", "DISTRICT", "796002")
                .appoint("reg", Post.REGULATOR_STAFF, "GX");
        Walk walk = Submitted.filed(hospital).decide("dso", "dispatched", Submitted.dispatch());
        assertThat(NoticeSeen.texts(health, "reg")).singleElement().asString().contains(walk.number());
        assertThat(NoticeSeen.of(health, "reg").get(0).path("link").asString()).startsWith("/tasks/");
        walk.withdraw();
        assertThat(NoticeSeen.texts(health, "reg")).first().asString().startsWith("已撤回：");
        assertThat(NoticeSeen.of(health, "reg").get(0).path("link").isNull()).isTrue();
    }

    /** Tells head.a something and answers the notice's id. */
    private String announce(Hospital hospital, String once) {
        events.publishEvent(news(hospital, once + ":" + hospital.id));
        return NoticeSeen.of(hospital, "head.a").get(0).path("id").asString();
    }

    private static Announcement news(Hospital hospital, String once) {
        return new Announcement(
                once,
                List.of(hospital.person("head.a")),
                "notice.matter.suspended",
                Map.of("procedure", once.replace(":" + hospital.id, ""), "number", ""),
                null,
                null,
                false);
    }
}
