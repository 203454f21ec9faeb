package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** Notices and what individuals answered to them, over HTTP: who may, and that nobody is named anywhere. */
@ExtendWith(OutputCaptureExtension.class)
class ConsentLedgerTest extends JourneyTest {

    private static final Instant CAPTURED = Instant.parse("2026-02-02T01:00:00Z");

    private ConsentDesk desk;

    @BeforeAll
    void aDesk() {
        desk = new ConsentDesk(hospital());
    }

    @Test
    void theOfficerWritesOwnersKeepAndTheOthersOnlyRead() {
        var text = ConsentDesk.text("随访告知书", false, false);
        assertCode(hospital().as("clerk").refused(403, "POST", "/api/consent-notices", text), "consent.not_yours");
        String notice = desk.notice(false, false);
        assertThat(Walk.list(desk.look(notice).path("allowedActions")))
                .extracting(JsonNode::asString)
                .containsExactly("record", "import");
        var capture = ConsentDesk.capture("P-outsider", true, CAPTURED);
        String consents = "/api/consent-notices/" + notice + "/consents";
        assertCode(hospital().as("outsider").refused(403, "POST", consents, capture), "consent.not_yours");
        var person = Map.of("identifier", "P-outsider");
        assertCode(hospital().as("outsider").refused(403, "POST", "/api/consents/checks", person), "consent.not_yours");
        JsonNode seen = hospital().as("outsider").get("/api/consent-notices");
        assertThat(seen.path("allowedActions").isEmpty()).isTrue();
        assertThat(Walk.list(seen.path("items")))
                .anyMatch(one -> one.path("id").asString().equals(notice)
                        && one.path("allowedActions").isEmpty());
    }

    @Test
    void aNoticeOfAnotherHospitalIsNotThere() {
        ConsentDesk other = new ConsentDesk(staffed("NATIONAL"));
        String notice = desk.notice(false, false);
        String path = "/api/consent-notices/" + notice;
        var capture = ConsentDesk.capture("P-other", true, CAPTURED);
        other.hospital.as("clerk").refused(404, "GET", path, null);
        other.hospital.as("clerk").refused(404, "POST", path + "/consents", capture);
        other.hospital.as("pi.officer").refused(404, "POST", path + "/versions", ConsentDesk.text("x", false, false));
        assertThat(other.load(notice, "list.csv", ConsentDesk.csv(""), true).status())
                .isEqualTo(404);
        desk.given(notice, "P-other");
        assertThat(other.found("P-other").isEmpty()).isTrue();
        var withdrawal = ConsentDesk.withdrawal("P-other", notice);
        other.hospital.as("clerk").refused(404, "POST", "/api/consents/withdrawal", withdrawal);
        assertThat(desk.look(notice).path("given").asInt()).isEqualTo(1);
    }

    /** A text is never changed: what was consented to stays what it was. */
    @Test
    void aCorrectionIsAnotherVersionWithoutTheConsentsOfTheFirst() {
        String first = desk.given(desk.notice(true, true), "P-version");
        var corrected = ConsentDesk.text("罕见病合作（修订）", true, true);
        JsonNode second = hospital().as("pi.officer").post("/api/consent-notices/" + first + "/versions", corrected);
        assertThat(second.path("version").asInt()).isEqualTo(2);
        assertThat(second.path("seriesId").asString()).isEqualTo(first);
        assertThat(second.path("given").asInt()).isZero();
        assertThat(desk.look(first).path("title").asString()).isEqualTo("罕见病合作");
        assertThat(desk.look(first).path("latest").asBoolean()).isFalse();
        assertThat(desk.look(first).path("given").asInt()).isEqualTo(1);
        hospital().as("pi.officer").refused(405, "PUT", "/api/consent-notices/" + first, corrected);
        var nameless = ConsentDesk.text("出境", true, true);
        nameless.remove("receiverContact");
        JsonNode refused = hospital().as("pi.officer").refused(422, "POST", "/api/consent-notices", nameless);
        assertCode(refused, "consent.receiver_missing");
    }

    @Test
    void anAnswerCountsOnceAndAWithdrawalIsNotUndoneByAnOldSheet() {
        String notice = desk.given(desk.notice(false, false), "P-1001", "P-1002");
        desk.record(notice, ConsentDesk.capture("P-1003", false, CAPTURED));
        assertThat(desk.counts(notice)).containsExactly(2, 1, 0);
        var again = ConsentDesk.capture(" p-1001 ", true, CAPTURED);
        assertCode(refused(notice, again), "consent.given_already");
        desk.withdraw("P-1001", notice);
        assertThat(desk.counts(notice)).containsExactly(1, 1, 1);
        assertCode(refused(notice, again), "consent.captured_before");
        assertThat(ConsentDesk.mistakes(
                        desk.load(notice, "list.csv", ConsentDesk.csv("P-1001,GIVEN,2026-02-02,PAPER,,\n"), false)
                                .json()))
                .containsExactly("consent.captured_before");
        var withdrawal = ConsentDesk.withdrawal("P-1001", notice);
        JsonNode twice = hospital().as("clerk").refused(409, "POST", "/api/consents/withdrawal", withdrawal);
        assertCode(twice, "consent.nothing_to_withdraw");
        desk.record(notice, ConsentDesk.capture("P-1001", true, clock.instant()));
        assertThat(desk.counts(notice)).containsExactly(2, 1, 0);
    }

    /** Neither the database nor the log knows who somebody is, and every change stands on the trail. */
    @Test
    void nobodyIsNamedInTheDatabaseOrTheLog(CapturedOutput log) {
        String person = "310101198807071230";
        String notice = desk.given(desk.notice(true, false), person);
        refused(notice, ConsentDesk.capture(person, true, CAPTURED));
        var malformed = ConsentDesk.capture(person, true, CAPTURED);
        malformed.put("evidence", "卷" + person);
        assertCode(refused(notice, malformed), "consent.identifier_in_text");
        malformed.put("evidence", "长".repeat(101) + person);
        refused(notice, malformed);
        desk.load(
                notice, "名单.csv", ConsentDesk.csv(person + ",GIVEN,2026-03-01,PAPER,,\n" + person + ",X,,,,\n"), false);
        desk.found(person);
        desk.withdraw(person, notice);
        assertThat(holding(person)).isEmpty();
        assertThat(log.getAll()).doesNotContain(person);
        assertThat(jdbc.queryForList(
                        "SELECT content FROM audit_leaf WHERE stream = ?",
                        String.class,
                        "organisation:" + hospital().id))
                .filteredOn(leaf -> leaf.contains(notice))
                .extracting(leaf -> leaf.replaceAll(".*\"action\":\"([a-z._]+)\".*", "$1"))
                .containsExactly("consent.notice_written", "consent.recorded", "consent.withdrawn");
    }

    /** A low-entropy body leaves no fingerprint that could be tried out. */
    @Test
    void theFingerprintOfARequestIsSaltedByItsKey() {
        String notice = desk.notice(false, false);
        var capture = ConsentDesk.capture("P-fingerprint", true, CAPTURED);
        refused(notice, ConsentDesk.capture("ab", true, CAPTURED));
        desk.record(notice, capture);
        desk.withdraw("P-fingerprint", notice);
        desk.record(notice, ConsentDesk.capture("P-fingerprint", true, clock.instant()));
        desk.withdraw("P-fingerprint", notice);
        List<String> hashes =
                jdbc.queryForList("SELECT request_hash FROM shared_idempotency_key WHERE status = 204", String.class);
        assertThat(hashes).hasSizeGreaterThanOrEqualTo(2).doesNotHaveDuplicates();
    }

    private List<String> holding(String text) {
        List<Map<String, Object>> columns = jdbc.queryForList(
                "SELECT table_name AS t, column_name AS c FROM information_schema.columns WHERE table_schema = SCHEMA()"
                        + " AND (LOWER(data_type) LIKE '%char%' OR LOWER(data_type) LIKE '%text%')");
        assertThat(columns).hasSizeGreaterThan(100);
        return columns.stream()
                .filter(column -> jdbc.queryForObject(
                                "SELECT COUNT(*) FROM " + column.get("t") + " WHERE " + column.get("c") + " LIKE ?",
                                Integer.class,
                                "%" + text + "%")
                        > 0)
                .map(Map::toString)
                .toList();
    }

    private JsonNode refused(String notice, Map<String, Object> capture) {
        return hospital().as("clerk").refused(422, "POST", "/api/consent-notices/" + notice + "/consents", capture);
    }
}
