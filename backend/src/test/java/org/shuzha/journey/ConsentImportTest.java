package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Lists of answers to one notice: tried first, then written whole or not at all. */
class ConsentImportTest extends JourneyTest {

    private ConsentDesk desk;

    @BeforeAll
    void aDesk() {
        desk = new ConsentDesk(hospital());
    }

    @Test
    void aListIsTriedThenWrittenWholeOrNotAtAll() throws IOException {
        String notice = desk.notice(true, false);
        byte[] good = ConsentDesk.csv("L-1001,GIVEN,2026-03-01,PAPER,,卷-1\nL-1002,GIVEN,2026-03-01,RECORDING,PARENT,\n"
                + "L-1003,REFUSED,2026-03-02,ELECTRONIC,,\n");
        JsonNode tried = desk.load(notice, "名单.csv", good, true).json();
        assertThat(tried.path("written").asBoolean()).isFalse();
        assertThat(tried.at("/rows/名单.csv").asInt()).isEqualTo(3);
        assertThat(desk.counts(notice)).containsExactly(0, 0, 0);
        assertThat(desk.load(notice, "名单.csv", good, false)
                        .json()
                        .path("written")
                        .asBoolean())
                .isTrue();
        assertThat(desk.counts(notice)).containsExactly(2, 1, 0);
        assertThat(jdbc.queryForList(
                        "SELECT kind FROM consent_record WHERE notice_id = ? AND given = TRUE ORDER BY id",
                        String.class,
                        notice))
                .containsExactly("SEPARATE", "GUARDIAN");

        byte[] bad = ConsentDesk.csv(
                "L-1004,GIVEN,2026-03-01,PAPER,,\nL-1001,GIVEN,2026-03-01,PAPER,,\nL-1005,MAYBE,2026-03-01,PAPER,,\n"
                        + "L-1006,GIVEN,gestern,FAX,,\nL-1004,GIVEN,2026-03-01,PAPER,,\n,GIVEN,2026-03-01,PAPER,,\n");
        JsonNode report = desk.load(notice, "名单.csv", bad, false).json();
        assertThat(report.path("written").asBoolean()).isFalse();
        assertThat(Walk.list(report.path("mistakes")))
                .extracting(
                        one -> one.path("row").asInt() + " " + one.path("code").asString())
                .containsExactlyInAnyOrder(
                        "3 consent.given_already",
                        "4 import.not_allowed",
                        "5 import.not_a_date",
                        "5 import.not_allowed",
                        "6 consent.given_already",
                        "7 import.required");
        assertThat(report.toString()).doesNotContain("L-100");
        assertThat(desk.counts(notice)).containsExactly(2, 1, 0);
        assertThat(ConsentDesk.mistakes(
                        desk.load(notice, "名单.csv", ConsentDesk.csv(""), false).json()))
                .containsExactly("consent.empty_list");
        assertThat(ConsentDesk.mistakes(
                        desk.load(notice, "名单.xlsx", workbook("L-1001"), true).json()))
                .containsExactly("consent.given_already");
        assertThat(desk.load(notice, "名单.xlsx", workbook("L-1009"), false)
                        .json()
                        .path("written")
                        .asBoolean())
                .isTrue();
        assertThat(desk.counts(notice)).containsExactly(3, 1, 0);
    }

    /** A spreadsheet keeps fifteen digits of a number; as text it keeps all of them. */
    @Test
    void aNumberOfWhichASpreadsheetLostDigitsNamesNobody() throws IOException {
        String notice = desk.notice(true, false);
        assertThat(tried(notice, "310101198807071230")).containsExactly("consent.identifier_rounded");
        assertThat(tried(notice, "3101011988070712")).containsExactly("consent.identifier_rounded");
        assertThat(tried(notice, "310101880707123")).isEmpty();
        assertThat(tried(notice, "31010119880707123X")).isEmpty();
    }

    private List<String> tried(String notice, String person) throws IOException {
        return ConsentDesk.mistakes(
                desk.load(notice, "名单.xlsx", workbook(person), true).json());
    }

    private static byte[] workbook(String person) throws IOException {
        return Workbooks.of("名单", new String[][] {
            ConsentDesk.HEADER.strip().split(","), {person, "GIVEN", "2026-03-01", "PAPER", "", ""},
        });
    }
}
