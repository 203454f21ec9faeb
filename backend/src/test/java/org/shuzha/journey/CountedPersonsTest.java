package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shuzha.identity.Post;
import tools.jackson.databind.JsonNode;

/** Whose data go abroad several times in a year counts once where lists say who that is, and as declared where none does. */
class CountedPersonsTest extends JourneyTest {

    private LedgerDesk desk;
    private Hospital hospital;
    private PersonLists lists;

    @BeforeEach
    void aHospital() {
        desk = new LedgerDesk(jdbc, staffed("NATIONAL"));
        hospital = desk.hospital.appoint("officer", Post.DATA_SECURITY_OFFICER, null);
        lists = new PersonLists(desk);
    }

    @Test
    void theSamePeopleCountOnce() {
        Walk first = lists.delivered(approved(3, 0), "P-1001 P-1002 P-1003", "");
        assertThat(committed("sensitive")).isEqualTo(3);
        // however the numbers are typed
        Walk second = lists.delivered(approved(3, 0), "ｐ1001 p-1002 P1003", "");
        assertThat(committed("sensitive")).isEqualTo(3);
        assertThat(lines(first)).containsExactly("RESERVE 3 - -", "COMMIT 3 3 3");
        assertThat(lines(second)).containsExactly("RESERVE 3 - -", "COMMIT 3 3 0");
        assertThat(reserved("sensitive")).isZero();
        assertThat(lists.delivered(approved(2, 0), "P-1003 P-1004", "").openSteps())
                .containsExactly("Task_Accept");
        assertThat(committed("sensitive")).isEqualTo(4);
    }

    @Test
    void withoutAListTheDeclaredNumberCounts() {
        lists.delivered(approved(2, 0), "P-1001 P-1002", "");
        Walk declared = approved(2, 0);
        declared.decide("it.one", "executed", lists.form(2, null));
        assertThat(committed("sensitive")).isEqualTo(4);
        assertThat(lines(declared)).containsExactly("RESERVE 2 - -", "COMMIT 2 - -");
    }

    /** Both limits are counted apart: who was counted with other data counts with sensitive ones the first time too. */
    @Test
    void sensitiveDataAfterOthersCountAgainAndOnce() {
        lists.delivered(approved(0, 2), "", "P-1001 P-1002");
        assertThat(List.of(committed("other"), committed("sensitive"))).containsExactly(2L, 0L);
        lists.delivered(approved(1, 1), "P-1001", "P-1002");
        assertThat(List.of(committed("other"), committed("sensitive"))).containsExactly(2L, 1L);
        lists.delivered(approved(2, 0), "P-1001 P-1002", "");
        assertThat(List.of(committed("other"), committed("sensitive"))).containsExactly(2L, 2L);
    }

    /** What is delivered again to the same people takes nothing out of what the matter reserved. */
    @Test
    void aListSaysWhoAndThereforeHowMany() throws IOException {
        Walk walk = approved(2, 1);
        assertCode(lists.handedIn(walk, lists.written(walk, "P-1001 P-1002", ""), 3), "ledger.list_count");
        assertCode(lists.handedIn(walk, lists.written(walk, "P-1001", "P-1002 P-1003"), 3), "ledger.list_other_over");
        assertCode(
                lists.handedIn(walk, lists.written(walk, "P-1001 P-1002 P-1003", ""), 3), "ledger.list_sensitive_over");
        assertThat(committed("sensitive") + committed("other")).isZero();
        assertThat(marks()).isEqualTo(8);
        Walk other = approved(2, 1);
        assertCode(lists.handedIn(walk, lists.written(other, "P-1001 P-1002", "P-1003"), 3), "ledger.list_gone");
        assertCode(lists.handedIn(walk, "01ARZ3NDEKTSV4RRFFQ69G5FAV", 3), "ledger.list_gone");
        assertThat(lists.mistakes(walk, "P-1,SENSITIVE\nP-1002,BOTH\nP-1003,OTHER\np1003,SENSITIVE\n,OTHER\n"))
                .containsExactly(
                        "6 import.required", "2 consent.identifier", "3 import.not_allowed", "5 ledger.listed_twice");
        assertThat(lists.mistakes(walk, "")).containsExactly("0 consent.empty_list");
        byte[] workbook = Workbooks.of("名单", new String[][] {
            {"identifier", "kind"},
            {"P-1001", "SENSITIVE"},
            {"P-1002", "SENSITIVE"},
            {"P-1003", "OTHER"}
        });
        String taken = lists.load(walk, "it.two", "名单.xlsx", workbook, false)
                .path("id")
                .asString();
        walk.decide("it.one", "executed", lists.form(3, taken));
        assertThat(List.of(committed("sensitive"), committed("other"))).containsExactly(2L, 1L);
        // those of the lists of this execution are gone, used or not
        assertThat(marks()).isEqualTo(3);
    }

    @Test
    void onlyWhoExecutesLoadsAList() {
        Walk walk = approved(1, 0);
        String path = "/api/tasks/" + walk.task("it.one") + "/persons/import?dryRun=false";
        byte[] content = PersonLists.content("P-1001,SENSITIVE\n");
        for (String other : List.of("requester", "head.a", "principal")) {
            assertThat(hospital.as(other).upload(path, "a.csv", content, "k").status())
                    .isEqualTo(404);
        }
        Walk filed = desk.abroad(1, 0).submit();
        String review = "/api/tasks/" + filed.task("head.a") + "/persons/import?dryRun=false";
        assertThat(hospital.as("head.a").upload(review, "a.csv", content, "k").status())
                .isEqualTo(404);
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM ledger_list WHERE matter_id = ?", Long.class, filed.id))
                .isZero();
        lists.delivered(walk, "P-1001", "");
        assertThat(hospital.as("it.one").upload(path, "a.csv", content, "k").status())
                .isEqualTo(409);
    }

    /** Ten thousand are the threshold (CBDF7): the second delivery of the same people leaves room for others. */
    @Test
    void whatIsEvaluatedIsWhatWasCounted() {
        lists.delivered(approved(2, 0), "P-1001 P-1002", "");
        lists.delivered(approved(2, 0), "P-1001 P-1002", "");
        assertThat(desk.path(desk.abroad(9_997, 0).submit())).isEqualTo("SCC_OR_CERT");
        assertThat(desk.sensitivePath(desk.abroad(1, 0).submit())).isEqualTo(2 + 9_997 + 1);
    }

    @Test
    void anotherYearCountsAnewAndForgetsTheLast() {
        int year = Forms.today().getYear();
        clock.set(Instant.parse(year + "-12-30T02:00:00Z"));
        lists.delivered(approved(2, 0), "P-1001 P-1002", "");
        Walk unused = approved(1, 0);
        lists.written(unused, "P-1009", "");
        tick();
        assertThat(hashes()).isEqualTo(2);
        assertThat(marks()).isEqualTo(1);
        clock.set(Instant.parse(year + 1 + "-01-01T02:00:00Z"));
        lists.delivered(approved(1, 0), "P-1001", "");
        assertThat(years("sensitive")).containsExactly(2L, 1L);
        tick();
        assertThat(hashes()).isEqualTo(1);
        assertThat(marks()).isZero();
        assertThat(leaves("organisation:" + hospital.id, "ledger.persons_forgotten"))
                .isEqualTo(1);
        assertThat(leaves("matter:" + unused.id, "ledger.list_forgotten")).isEqualTo(1);
        tick();
        assertThat(leaves("organisation:" + hospital.id, "ledger.persons_forgotten"))
                .isEqualTo(1);
    }

    @Test
    void theLedgerShowsBothNumbersAndNobodysName() {
        Walk walk = lists.delivered(approved(2, 0), "P-1001 P-1002", "");
        lists.delivered(approved(1, 0), "P-1002", "");
        JsonNode lines = hospital.as("officer").get("/api/ledger/limits/sensitive-" + hospital.id + "/postings");
        JsonNode last = lines.path("items").path(0);
        assertThat(List.of(
                        last.path("amount").asLong(),
                        last.path("listed").asLong(),
                        last.path("counted").asLong()))
                .containsExactly(1L, 1L, 0L);
        assertThat(leaves("matter:" + walk.id, "P-100")).isZero();
        assertThat(leaves("matter:" + walk.id, "ledger.list_loaded")).isEqualTo(1);
        assertThat(jdbc.queryForList("SELECT person_mark FROM ledger_person", String.class))
                .allMatch(mark -> mark.startsWith("HMAC-SHA256:"));
    }

    @Test
    void aListIsKeptForADay() {
        Walk walk = approved(1, 0);
        String list = lists.written(walk, "P-1001", "");
        clock.advance(Duration.ofHours(25));
        tick();
        assertCode(lists.handedIn(walk, list, 1), "ledger.list_gone");
        lists.delivered(walk, "P-1001", "");
        assertThat(committed("sensitive")).isEqualTo(1);
    }

    private Walk approved(long sensitive, long other) {
        return desk.abroad(sensitive, other)
                .submit()
                .decide("head.a", "consent")
                .decide("leader", "approve");
    }

    /** Kind, amount, listed and counted. */
    private List<String> lines(Walk walk) {
        return jdbc.queryForList(
                "SELECT CONCAT(kind, ' ', amount, ' ', COALESCE(CAST(listed AS CHAR(9)), '-'), ' ',"
                        + " COALESCE(CAST(counted AS CHAR(9)), '-')) FROM ledger_posting WHERE matter_id = ? ORDER BY position",
                String.class,
                walk.id);
    }

    private long committed(String limit) {
        return years(limit).stream().mapToLong(Long::longValue).sum();
    }

    private List<Long> years(String limit) {
        return jdbc.queryForList(
                "SELECT committed FROM ledger_account WHERE limit_id = ? ORDER BY ledger_year",
                Long.class,
                limit + "-" + hospital.id);
    }

    private long reserved(String limit) {
        return jdbc.queryForObject(
                "SELECT reserved FROM ledger_limit WHERE id = ?", Long.class, limit + "-" + hospital.id);
    }

    private long hashes() {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM ledger_person WHERE limit_id LIKE ?", Long.class, "%-" + hospital.id);
    }

    /** Persons of lists that are not counted yet. */
    private long marks() {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM ledger_list_person WHERE list_id IN (SELECT l.id FROM ledger_list l JOIN matter m"
                        + " ON m.id = l.matter_id WHERE m.organisation_id = ?)",
                Long.class,
                hospital.id);
    }

    private long leaves(String stream, String text) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM audit_leaf WHERE stream = ? AND content LIKE ?",
                Long.class,
                stream,
                "%" + text + "%");
    }

    private void tick() {
        tick("LedgerClock");
    }
}
