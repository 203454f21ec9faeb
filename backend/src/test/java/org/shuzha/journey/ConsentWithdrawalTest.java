package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shuzha.journey.ConsentDesk.export;
import static org.shuzha.journey.ConsentDesk.provision;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shuzha.Client;
import org.shuzha.Client.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Matters that rely on consents (A29.5, A29.7): covered or not, and what a withdrawal does while they run. */
class ConsentWithdrawalTest extends JourneyTest {

    private static final int RACES = 20;

    private ConsentDesk desk;

    @BeforeAll
    void aDesk() {
        desk = new ConsentDesk(hospital());
    }

    @Test
    void everyPersonDeclaredIsCoveredOrTheMatterIsNot() {
        String notice = desk.given(desk.notice(false, false), "C-1001", "C-1002");
        assertThat(covered(provision(notice, 1))).isTrue();
        assertThat(covered(provision(notice, 2))).isTrue();
        assertThat(covered(provision(notice, 3))).isFalse();
        ObjectNode undeclared = provision(notice, 1);
        undeclared.remove("persons");
        assertThat(covered(undeclared)).isFalse();
        assertThat(covered(undeclared.put("sensitivePersons", 1).put("otherPersons", 1)))
                .isTrue();
        assertThat(covered(undeclared.put("otherPersons", 2))).isFalse();
        ObjectNode none = provision(notice, 1);
        none.remove("consentNotice");
        assertThat(covered(none)).isFalse();
        ConsentDesk other = new ConsentDesk(staffed("NATIONAL"));
        assertThat(covered(provision(other.given(other.notice(false, false), "C-1001"), 1)))
                .isFalse();
        desk.record(notice, ConsentDesk.capture("C-1003", false, clock.instant()));
        assertThat(covered(provision(notice, 3))).isFalse();
    }

    /** The trap: a general consent is none for an export, and a notice that says nothing of abroad neither. */
    @Test
    void anExportTakesASeparateConsentToANoticeThatSaysSo() {
        assertThat(covered(export(desk.given(desk.notice(false, false), "E-1001"), 1)))
                .isFalse();
        assertThat(covered(export(desk.given(desk.notice(true, false), "E-1001"), 1)))
                .isFalse();
        assertThat(covered(export(desk.given(desk.notice(true, true), "E-1001"), 1)))
                .isTrue();
        ObjectNode minors =
                export(desk.given(desk.notice(true, true), "E-1001"), 1).put("capability", "minor");
        assertThat(covered(minors)).isFalse();
        String guarded = desk.givenByGuardian(desk.notice(true, true), "E-1001");
        assertThat(covered(export(guarded, 1).put("capability", "minor"))).isTrue();
        assertThat(covered(export(guarded, 1))).isFalse();
    }

    @Test
    void aFaceOverTheInternetTakesASeparateConsent() {
        ObjectNode general = provision(desk.given(desk.notice(false, false), "F-1001"), 1);
        assertThat(covered(general)).isTrue();
        assertThat(covered(general.put("faceOverInternet", true))).isFalse();
        ObjectNode separate = provision(desk.given(desk.notice(true, false), "F-1001"), 1);
        assertThat(covered(separate.put("faceOverInternet", true))).isTrue();
    }

    /** The trap: an exception is recorded with its basis, or it is none. */
    @Test
    void anExceptionCountsWithItsBasisOnly() {
        ObjectNode emergency = provision("", 5);
        emergency.remove("consentNotice");
        emergency.setAll(
                Forms.json(Map.of("consentException", Map.of("kind", "public-health", "basis", "突发公共卫生事件应急条例第三十六条"))));
        assertThat(covered(emergency)).isTrue();
        emergency.setAll(Forms.json(Map.of("consentException", Map.of("kind", "public-health", "basis", " "))));
        assertThat(covered(emergency)).isFalse();
        ObjectNode within = provision("", 5).put("beyondWork", false);
        within.remove("consentNotice");
        assertThat(covered(within)).isTrue();
    }

    @Test
    void aWithdrawalSuspendsWhatRunsAndLaterChecksCountWithoutIt() {
        String notice = desk.given(desk.notice(false, false), "W-1001", "W-1002");
        Walk running = desk.filed(provision(notice, 2));
        Walk elsewhere = desk.filed(provision(desk.given(desk.notice(false, false), "W-1001"), 1));
        JsonNode found = desk.found("w-1001");
        assertThat(Walk.list(found)).hasSize(2);
        JsonNode relying = Walk.list(found).stream()
                .filter(one -> one.path("noticeId").asString().equals(notice))
                .findFirst()
                .orElseThrow()
                .path("matters");
        assertThat(Walk.list(relying))
                .extracting(one -> one.path("number").asString())
                .containsExactly(running.number());

        desk.withdraw("W-1001", notice);
        assertThat(running.status()).isEqualTo("SUSPENDED");
        assertThat(running.openSteps()).containsExactly("Task_Suspended");
        assertThat(elsewhere.status()).isEqualTo("IN_PROGRESS");
        assertThat(covered(provision(notice, 2))).isFalse();
        assertThat(covered(provision(notice, 1))).isTrue();
        assertThat(Walk.list(desk.found("W-1001"))).hasSize(1);
        assertThat(jdbc.queryForList(
                        "SELECT content FROM audit_leaf WHERE stream = ?", String.class, "matter:" + running.id))
                .anyMatch(leaf -> leaf.contains("consent.withdrawn") && leaf.contains("\"heard\":true"));
    }

    @Test
    void whatHasEndedHearsNothing() {
        String notice = desk.given(desk.notice(false, false), "X-1001");
        Walk ended = desk.filed(provision(notice, 1)).decide("leader", "approve");
        assertThat(ended.outcome()).isEqualTo("CLOSED_USED");
        assertThat(desk.found("X-1001").path(0).path("matters").isEmpty()).isTrue();
        desk.withdraw("X-1001", notice);
        assertThat(ended.outcome()).isEqualTo("CLOSED_USED");
    }

    /** Whichever comes first: nothing runs on a consent that is gone, unless whoever withdrew is told to look again. */
    @Test
    void aWithdrawalAndACheckAtOnceNeverMissEachOther() throws Exception {
        Client clerk = hospital().as("clerk");
        Client other = hospital().anotherSession("clerk");
        for (int i = 0; i < RACES; i++) {
            String person = "R-100" + i;
            String notice = desk.given(desk.notice(false, false), person);
            Walk walk = Walk.draft(hospital(), "clerk", ConsentDesk.PROVISION, provision(notice, 1));
            Map<String, Object> revision =
                    Map.of("revision", walk.page().path("revision").asInt());
            List<Answer> answers = race(
                    () -> clerk.send("POST", walk.path() + "/submission", revision),
                    () -> other.send("POST", "/api/consents/withdrawal", ConsentDesk.withdrawal(person, notice)));
            assertThat(answers.get(0).status()).isEqualTo(200);
            boolean withdrawn = answers.get(1).status() == 204;
            if (withdrawn) {
                assertThat(walk.status()).isIn("SUSPENDED", "ENDED");
                assertThat(walk.outcome()).isIn("REJECTED_OWNER", "");
            } else {
                assertCode(answers.get(1).json(), "consent.new_reliance");
                assertThat(walk.status()).isEqualTo("IN_PROGRESS");
                desk.withdraw(person, notice);
                assertThat(walk.status()).isEqualTo("SUSPENDED");
            }
        }
    }

    @Test
    void twoWhoRecordTheSameWithdrawalHaveOneWinner() throws Exception {
        Client one = hospital().as("clerk");
        Client two = hospital().anotherSession("clerk");
        for (int i = 0; i < RACES; i++) {
            String person = "T-100" + i;
            var withdrawal = ConsentDesk.withdrawal(person, desk.given(desk.notice(false, false), person));
            assertThat(race(
                            () -> one.send("POST", "/api/consents/withdrawal", withdrawal),
                            () -> two.send("POST", "/api/consents/withdrawal", withdrawal)))
                    .extracting(Answer::status)
                    .containsExactlyInAnyOrder(204, 409);
        }
    }

    private boolean covered(ObjectNode form) {
        Walk walk = desk.filed(form);
        boolean waits = walk.status().equals("IN_PROGRESS");
        assertThat(waits ? "" : walk.outcome()).isEqualTo(waits ? "" : "REJECTED_OWNER");
        return waits;
    }

    private static List<Answer> race(Callable<Answer> first, Callable<Answer> second) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            CyclicBarrier line = new CyclicBarrier(2);
            List<Future<Answer>> answers = List.of(threads.submit(off(line, first)), threads.submit(off(line, second)));
            return List.of(answers.get(0).get(), answers.get(1).get());
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<Answer> off(CyclicBarrier line, Callable<Answer> runner) {
        return () -> {
            line.await();
            return runner.call();
        };
    }
}
