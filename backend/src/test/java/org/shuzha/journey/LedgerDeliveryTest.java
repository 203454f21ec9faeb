package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is reserved is committed when it is delivered and released when it is not; the year of delivery counts. */
class LedgerDeliveryTest extends JourneyTest {

    private static final String LEADER = "Task_LeaderApproval";
    private static final String NATIONAL = "Task_NationalReview";

    private LedgerDesk desk;

    @BeforeEach
    void aYearEndTotal() {
        desk = new LedgerDesk(jdbc, staffed("NATIONAL"));
    }

    @Test
    void whatIsWithdrawnRejectedOrNeverDeliveredIsGivenBack() {
        Walk withdrawn = desk.core(1600).submit().withdraw();
        Walk rejected = desk.core(1600).submit().decide("head.a", "reject", "无必要");
        assertThat(List.of(desk.kinds(withdrawn), desk.kinds(rejected))).containsOnly(List.of("RESERVE", "RELEASE"));
        assertThat(desk.reserved("core.a")).isZero();
        Walk partly = desk.executed(desk.core(2000).submit(), 1500, 0);
        partly.decide("requester", "used-as-stated", Forms.json(Map.of()));
        assertThat(partly.outcome()).isEqualTo("CLOSED_USED");
        assertThat(desk.kinds(partly)).containsExactly("RESERVE", "COMMIT", "RELEASE");
        assertThat(desk.reserved("core.a")).isZero();
        assertThat(desk.committed("core.a")).isEqualTo(1500);
        assertThat(desk.consented(desk.core(1499).submit())).containsExactly(LEADER);
        assertThat(desk.consented(desk.core(1).submit())).containsExactly(NATIONAL);
    }

    @Test
    void nobodyDeliversMoreThanIsReserved() {
        Walk walk = desk.approved(desk.core(1000).submit());
        walk.decide("it.one", "executed", desk.delivery("core.a", 600, 0));
        walk.decide("requester", "used-as-stated", Forms.json(Map.of()));
        Walk other = desk.approved(desk.core(1000).submit());
        jdbc.update(
                "INSERT INTO ledger_posting (limit_id, position, matter_id, kind, amount, ledger_year, posted_by, posted_at)"
                        + " SELECT id, postings + 1, ?, 'RELEASE', 500, 2026, 'system', CURRENT_TIMESTAMP FROM ledger_limit WHERE id = ?",
                other.id,
                "core-" + desk.hospital.asset("core.a"));
        jdbc.update(
                "UPDATE ledger_limit SET postings = postings + 1, reserved = reserved - 500 WHERE id = ?",
                "core-" + desk.hospital.asset("core.a"));
        assertCode(
                other.refused(409, "it.one", "executed", null, desk.delivery("core.a", 600, 0)),
                "ledger.over_reserved");
        assertThat(desk.committed("core.a")).isEqualTo(600);
        assertThat(other.openSteps()).containsExactly("Task_Execute");
    }

    @Test
    void onTheFirstOfJanuaryTheNewBaseCounts() {
        clock.set(Instant.parse("2026-12-30T02:00:00Z"));
        Walk open = desk.approved(desk.core(1600).submit());
        Walk delivered = desk.executed(desk.core(1300).submit(), 1300, 0);
        assertThat(desk.committed("core.a")).isEqualTo(1300);
        desk.total("core.a", 2027, 5_000);
        clock.set(Instant.parse("2027-01-01T02:00:00Z"));
        assertCode(
                open.refused(409, "it.one", "executed", null, desk.delivery("core.a", 1600, 0)),
                "ledger.evaluate_again");
        open.decide("it.one", "cannot-be-met", "须重新评估");
        assertThat(desk.kinds(open)).containsExactly("RESERVE", "EVALUATE");
        assertThat(desk.consented(open)).containsExactly(NATIONAL);
        open.decide("principal", "approve");
        open.decide("it.one", "executed", desk.delivery("core.a", 1600, 0));
        assertThat(jdbc.queryForList(
                        "SELECT committed FROM ledger_account WHERE limit_id = ? ORDER BY ledger_year",
                        Long.class,
                        "core-" + desk.hospital.asset("core.a")))
                .containsExactly(1300L, 1600L);
        assertThat(delivered.status()).isEqualTo("IN_PROGRESS");
    }

    @Test
    void everyLineIsOnTheTrailOfItsMatter() {
        Walk walk = desk.executed(desk.core(1600).submit(), 1600, 0);
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
}
