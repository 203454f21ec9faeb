package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shuzha.shared.Ids;
import tools.jackson.databind.node.ObjectNode;

/** What leaves is counted: reserved before anyone approves, committed when delivered, released when it does not happen. */
class LedgerTest extends JourneyTest {

    private static final String LEADER = "Task_LeaderApproval";
    private static final String NATIONAL = "Task_NationalReview";

    private Hospital hospital;

    /** A hospital with 10 000 records of core data at the end of last year, of which nothing has left. */
    @BeforeEach
    void aYearEndTotal() {
        hospital = staffed("NATIONAL");
        total("core.a", 10_000);
        jdbc.update("UPDATE identity_organisation SET critical_operator = FALSE WHERE id = ?", hospital.id);
        jdbc.update("UPDATE catalogue_asset SET sensitive_persons = 0 WHERE id = ?", hospital.asset("general.a"));
    }

    @Test
    void ofTwoRequestsOfSixteenPercentTheSecondGoesToTheNationalReview() {
        Walk first = core(1600).submit();
        Walk second = core(1600).submit();
        assertThat(reserved("core.a")).isEqualTo(3200);
        assertThat(consented(first)).containsExactly(LEADER);
        assertThat(consented(second)).containsExactly(NATIONAL);
        assertThat(kinds(second)).containsExactly("RESERVE");
        assertThat(second.timeline().toString()).doesNotContain("error");
    }

    @Test
    void thirtyPercentAreReachedWithTheLastRecord() {
        assertThat(consented(core(2999).submit())).containsExactly(LEADER);
        assertThat(consented(core(1).submit())).containsExactly(NATIONAL);
    }

    @Test
    void withoutATotalEverythingIsReviewed() {
        hospital.asset("core.new", 3, "A");
        assertThat(consented(core("core.new", 1).submit())).containsExactly(NATIONAL);
    }

    @Test
    void whatIsWithdrawnRejectedOrNeverDeliveredIsGivenBack() {
        Walk withdrawn = core(1600).submit().withdraw();
        Walk rejected = core(1600).submit().decide("head.a", "reject", "无必要");
        assertThat(List.of(kinds(withdrawn), kinds(rejected))).containsOnly(List.of("RESERVE", "RELEASE"));
        assertThat(reserved("core.a")).isZero();
        Walk partly = executed(core(2000).submit(), 1500, 0);
        partly.decide("requester", "used-as-stated", Forms.json(Map.of()));
        assertThat(partly.outcome()).isEqualTo("CLOSED_USED");
        assertThat(kinds(partly)).containsExactly("RESERVE", "COMMIT", "RELEASE");
        assertThat(reserved("core.a")).isZero();
        assertThat(committed("core.a")).isEqualTo(1500);
        assertThat(consented(core(1499).submit())).containsExactly(LEADER);
        assertThat(consented(core(1).submit())).containsExactly(NATIONAL);
    }

    @Test
    void otherAmountsAtResubmissionReplaceTheReservation() {
        Walk walk = core(2000).submit().decide("head.a", "return", "数量过大");
        Walk later = core(1500).submit();
        walk.change("maxRows", 500).submit();
        assertThat(reserved("core.a")).isEqualTo(2000);
        assertThat(kinds(walk)).containsExactly("RESERVE", "RELEASE", "RESERVE");
        assertThat(consented(walk)).containsExactly(LEADER);
        assertThat(consented(later)).containsExactly(NATIONAL);
    }

    @Test
    void anUnchangedReservationKeepsItsPlace() {
        Walk walk = core(1600).submit().decide("head.a", "return", "请补充");
        core(1600).submit();
        walk.submit();
        assertThat(kinds(walk)).containsExactly("RESERVE");
        assertThat(consented(walk)).containsExactly(LEADER);
    }

    @Test
    void nobodyDeliversMoreThanIsReserved() {
        Walk walk = approved(core(1000).submit());
        walk.decide("it.one", "executed", delivery("core.a", 600, 0));
        walk.decide("requester", "used-as-stated", Forms.json(Map.of()));
        Walk other = approved(core(1000).submit());
        jdbc.update(
                "INSERT INTO ledger_posting (limit_id, position, matter_id, kind, amount, ledger_year, posted_by, posted_at)"
                        + " SELECT id, postings + 1, ?, 'RELEASE', 500, 2026, 'system', CURRENT_TIMESTAMP FROM ledger_limit WHERE id = ?",
                other.id,
                "core-" + hospital.asset("core.a"));
        jdbc.update(
                "UPDATE ledger_limit SET postings = postings + 1, reserved = reserved - 500 WHERE id = ?",
                "core-" + hospital.asset("core.a"));
        assertCode(other.refused(409, "it.one", "executed", null, delivery("core.a", 600, 0)), "ledger.over_reserved");
        assertThat(committed("core.a")).isEqualTo(600);
        assertThat(other.openSteps()).containsExactly("Task_Execute");
    }

    @Test
    void personsAbroadAreCountedAndTheirNumberChoosesThePath() {
        assertThat(path(abroad(0, 99_999).submit())).isEqualTo("EXEMPT_SMALL");
        assertThat(path(abroad(0, 1).submit())).isEqualTo("SCC_OR_CERT");
        assertThat(path(abroad(0, 900_000).submit())).isEqualTo("SECURITY_ASSESSMENT");
        Walk sensitive = abroad(9_999, 0).submit();
        assertThat(sensitivePath(sensitive)).isEqualTo(9_999);
        assertThat(sensitivePath(abroad(1, 0).submit())).isEqualTo(10_000);
        Walk unsaid = Walk.draft(hospital, "requester", "test-delivery", abroadForm());
        assertThat(sensitivePath(unsaid.submit())).isEqualTo(15_000);
    }

    @Test
    void onTheFirstOfJanuaryTheNewBaseCounts() {
        clock.set(Instant.parse("2026-12-30T02:00:00Z"));
        Walk open = approved(core(1600).submit());
        Walk delivered = executed(core(1300).submit(), 1300, 0);
        assertThat(committed("core.a")).isEqualTo(1300);
        total("core.a", 2027, 5_000);
        clock.set(Instant.parse("2027-01-01T02:00:00Z"));
        assertCode(open.refused(409, "it.one", "executed", null, delivery("core.a", 1600, 0)), "ledger.evaluate_again");
        open.decide("it.one", "cannot-be-met", "须重新评估");
        assertThat(kinds(open)).containsExactly("RESERVE", "EVALUATE");
        assertThat(consented(open)).containsExactly(NATIONAL);
        open.decide("principal", "approve");
        open.decide("it.one", "executed", delivery("core.a", 1600, 0));
        assertThat(jdbc.queryForList(
                        "SELECT committed FROM ledger_account WHERE limit_id = ? ORDER BY ledger_year",
                        Long.class,
                        "core-" + hospital.asset("core.a")))
                .containsExactly(1300L, 1600L);
        assertThat(delivered.status()).isEqualTo("IN_PROGRESS");
    }

    @Test
    void everyLineIsOnTheTrailOfItsMatter() {
        Walk walk = executed(core(1600).submit(), 1600, 0);
        assertThat(jdbc.queryForList(
                        "SELECT content FROM audit_leaf WHERE stream = ? ORDER BY sequence",
                        String.class,
                        "matter:" + walk.id))
                .filteredOn(content -> content.contains("\"ledger."))
                .hasSize(2)
                .first()
                .asString()
                .contains("ledger.reserved", "1600");
        assertThat(walk.owner().get(walk.path() + "/proof").path("intact").asBoolean())
                .isTrue();
    }

    private Walk core(long rows) {
        return core("core.a", rows);
    }

    private Walk core(String asset, long rows) {
        ObjectNode form = form(asset, "institution", "CN").put("maxRows", rows);
        return Walk.draft(hospital, "requester", "test-delivery", form);
    }

    private Walk abroad(long sensitive, long other) {
        ObjectNode form = abroadForm().put("sensitivePersons", sensitive).put("otherPersons", other);
        ((ObjectNode) form.path("assets").path(0))
                .set(
                        "fields",
                        Forms.json(Map.of("f", sensitive > 0 ? List.of("result") : List.of("sex")))
                                .path("f"));
        return Walk.draft(hospital, "requester", "test-delivery", form);
    }

    private ObjectNode abroadForm() {
        return form("general.a", "overseas", "SG");
    }

    private ObjectNode form(String asset, String kind, String country) {
        ObjectNode form = Forms.json(Map.of(
                "title", "交付测试", "geneticResources", false, "academicCooperation", false, "exemptScenario", "none"));
        form.set(
                "assets", Forms.json(Map.of("a", Forms.chosen(hospital, asset))).path("a"));
        form.set(
                "recipients",
                Forms.json(Map.of("r", List.of(Map.of("kind", kind, "country", country))))
                        .path("r"));
        return form;
    }

    /** Where the matter stands after its owner consented. */
    private List<String> consented(Walk walk) {
        return walk.decide("head.a", "consent").openSteps();
    }

    private Walk approved(Walk walk) {
        walk.decide("head.a", "consent");
        return walk.decide("principal", "approve");
    }

    private Walk executed(Walk walk, long rows, long persons) {
        return approved(walk).decide("it.one", "executed", delivery("core.a", rows, persons));
    }

    private ObjectNode delivery(String asset, long rows, long persons) {
        return Forms.json(
                Map.of("rows", rows, "persons", persons, "fields", List.of(Forms.ref(hospital.asset(asset), "sex"))));
    }

    private List<String> kinds(Walk walk) {
        return jdbc.queryForList(
                "SELECT kind FROM ledger_posting WHERE matter_id = ? ORDER BY position", String.class, walk.id);
    }

    private long reserved(String asset) {
        return jdbc.queryForObject(
                "SELECT reserved FROM ledger_limit WHERE id = ?", Long.class, "core-" + hospital.asset(asset));
    }

    private long committed(String asset) {
        return jdbc.queryForObject(
                "SELECT SUM(committed) FROM ledger_account WHERE limit_id = ?",
                Long.class,
                "core-" + hospital.asset(asset));
    }

    private String path(Walk walk) {
        return variable(walk, "exportPath", "text_");
    }

    private long sensitivePath(Walk walk) {
        return Long.parseLong(variable(walk, "sensitiveProjected", "long_"));
    }

    private String variable(Walk walk, String name, String column) {
        return jdbc.queryForObject(
                "SELECT " + column + " FROM ACT_RU_VARIABLE v JOIN matter m ON m.process_instance_id = v.PROC_INST_ID_"
                        + " WHERE m.id = ? AND v.NAME_ = ?",
                String.class,
                walk.id,
                name);
    }

    private void total(String asset, long total) {
        total(asset, LocalDate.now().getYear(), total);
    }

    /** Total on which the limit of this year rests. */
    private void total(String asset, int year, long total) {
        jdbc.update(
                "INSERT INTO ledger_baseline (id, asset_id, ledger_year, total, source, entered_by, entered_at)"
                        + " VALUES (?, ?, ?, ?, 'DECLARED', 'system', CURRENT_TIMESTAMP)",
                Ids.next(),
                hospital.asset(asset),
                year - 1,
                total);
    }
}
