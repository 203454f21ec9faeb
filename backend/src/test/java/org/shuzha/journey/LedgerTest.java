package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is to leave is counted and reserved before anyone approves, and the count chooses the course. */
class LedgerTest extends JourneyTest {

    private static final String LEADER = "Task_LeaderApproval";
    private static final String NATIONAL = "Task_NationalReview";

    private LedgerDesk desk;

    @BeforeEach
    void aYearEndTotal() {
        desk = new LedgerDesk(jdbc, staffed("NATIONAL"));
    }

    @Test
    void ofTwoRequestsOfSixteenPercentTheSecondGoesToTheNationalReview() {
        Walk first = desk.core(1600).submit();
        Walk second = desk.core(1600).submit();
        assertThat(desk.reserved("core.a")).isEqualTo(3200);
        assertThat(desk.consented(first)).containsExactly(LEADER);
        assertThat(desk.consented(second)).containsExactly(NATIONAL);
        assertThat(desk.kinds(second)).containsExactly("RESERVE");
        assertThat(second.timeline().toString()).doesNotContain("error");
    }

    @Test
    void thirtyPercentAreReachedWithTheLastRecord() {
        assertThat(desk.consented(desk.core(2999).submit())).containsExactly(LEADER);
        assertThat(desk.consented(desk.core(1).submit())).containsExactly(NATIONAL);
    }

    @Test
    void withoutATotalEverythingIsReviewed() {
        desk.hospital.asset("core.new", 3, "A");
        assertThat(desk.consented(desk.core("core.new", 1).submit())).containsExactly(NATIONAL);
    }

    @Test
    void otherAmountsAtResubmissionReplaceTheReservation() {
        Walk walk = desk.core(2000).submit().decide("head.a", "return", "数量过大");
        Walk later = desk.core(1500).submit();
        walk.change("maxRows", 500).submit();
        assertThat(desk.reserved("core.a")).isEqualTo(2000);
        assertThat(desk.kinds(walk)).containsExactly("RESERVE", "RELEASE", "RESERVE");
        assertThat(desk.consented(walk)).containsExactly(LEADER);
        assertThat(desk.consented(later)).containsExactly(NATIONAL);
    }

    @Test
    void anUnchangedReservationKeepsItsPlace() {
        Walk walk = desk.core(1600).submit().decide("head.a", "return", "请补充");
        desk.core(1600).submit();
        walk.submit();
        assertThat(desk.kinds(walk)).containsExactly("RESERVE");
        assertThat(desk.consented(walk)).containsExactly(LEADER);
    }

    @Test
    void personsAbroadAreCountedAndTheirNumberChoosesThePath() {
        assertThat(desk.path(desk.abroad(0, 99_999).submit())).isEqualTo("EXEMPT_SMALL");
        assertThat(desk.path(desk.abroad(0, 1).submit())).isEqualTo("SCC_OR_CERT");
        assertThat(desk.path(desk.abroad(0, 900_000).submit())).isEqualTo("SECURITY_ASSESSMENT");
        Walk sensitive = desk.abroad(9_999, 0).submit();
        assertThat(desk.sensitivePath(sensitive)).isEqualTo(9_999);
        assertThat(desk.sensitivePath(desk.abroad(1, 0).submit())).isEqualTo(10_000);
        Walk unsaid = Walk.draft(desk.hospital, "requester", "test-delivery", desk.abroadForm());
        assertThat(desk.sensitivePath(unsaid.submit())).isEqualTo(15_000);
    }
}
