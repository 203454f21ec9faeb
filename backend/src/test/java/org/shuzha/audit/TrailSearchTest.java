package org.shuzha.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shuzha.ApplicationTest;
import org.shuzha.Client;
import org.shuzha.Requests;
import org.shuzha.shared.Times;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Auditors find what happened in their organisation, read it as a story and take it away; nobody else does. */
class TrailSearchTest extends ApplicationTest {

    private static final String AUDITOR = "xiao.wangshu";
    private static final String COMMENT = "=HYPERLINK(\"http://x\") 请补充伦理批件";

    @Autowired
    private Sealer sealer;

    @Autowired
    private TrailIndex index;

    @Autowired
    private JdbcTemplate jdbc;

    private Client auditor;
    private String matter;
    private String number;

    @BeforeEach
    void happen() {
        Client requester = as("zhang.wei");
        JsonNode submitted = Requests.submit(requester, Requests.draft(requester, Requests.form(requester, "JY-03")));
        matter = submitted.get("id").stringValue();
        number = submitted.get("number").stringValue();
        Client head = as("he.shuheng");
        JsonNode task = Requests.task(head, matter);
        head.post(
                "/api/tasks/" + task.get("id").stringValue() + "/opinion",
                Map.of("opinion", "return", "comment", COMMENT, "version", 1));
        auditor = as(AUDITOR);
        seal();
    }

    private void seal() {
        while (sealer.seal(0) > 0) {
            Thread.onSpinWait();
        }
        while (index.catchUp() > 0) {
            Thread.onSpinWait();
        }
    }

    @Test
    void eventsAreFoundByWhoWhatWhenAndWithWhichOutcome() {
        String today = Times.today(clock).toString();
        List<JsonNode> found = all("matter=" + number);
        assertThat(found)
                .extracting(row -> row.get("action").stringValue())
                .contains("matter.drafted", "matter.submitted", "task.opened", "opinion.given");
        assertThat(all("matter=" + number + "&person=" + encoded("何书") + "&outcome=return"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get("action").stringValue()).isEqualTo("opinion.given");
                    assertThat(row.get("actor").stringValue()).startsWith("何书");
                    assertThat(row.get("object").stringValue()).isEqualTo(number);
                    assertThat(row.get("matterId").stringValue()).isEqualTo(matter);
                });
        assertThat(all("matter=" + number + "&action=matter.submitted&from=" + today + "&until=" + today))
                .hasSize(1);
        assertThat(all("matter=" + number + "&until=" + Times.today(clock).minusDays(1)))
                .isEmpty();
        assertThat(all("matter=" + number + "&from=" + Times.today(clock).plusDays(1)))
                .isEmpty();
        assertThat(all("person=" + encoded("没有此人"))).isEmpty();
        assertThat(all("matter=YT-0000-0")).isEmpty();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        List<Long> numbers = read(auditor, "", 3).stream()
                .map(row -> row.get("number").longValue())
                .toList();
        assertThat(numbers).hasSizeGreaterThan(20);
        assertThat(jdbc.queryForList(
                        "SELECT leaf_index FROM audit_entry WHERE organisation_id IN ('',"
                                + " (SELECT organisation_id FROM matter WHERE id = ?)) AND leaf_index <= ?"
                                + " ORDER BY leaf_index DESC LIMIT " + numbers.size(),
                        Long.class,
                        matter,
                        numbers.get(0)))
                .isEqualTo(numbers);
        auditor.refused(422, "GET", "/api/audit/entries?cursor=eA", null);
        assertThat(auditor.send("GET", "/api/audit/entries?from=yesterday", null)
                        .status())
                .isBetween(400, 422);
    }

    @Test
    void everySealedEventHasItsEntryAndLostOnesComeBack() {
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM audit_seal s LEFT JOIN audit_entry e ON e.leaf_index = s.leaf_index"
                                + " WHERE e.leaf_index IS NULL AND s.leaf_index <= (SELECT MAX(leaf_index) FROM audit_entry)",
                        Long.class))
                .isZero();
        List<JsonNode> before = all("matter=" + number);
        jdbc.update("DELETE FROM audit_entry");
        seal();
        assertThat(all("matter=" + number)).isEqualTo(before);
    }

    @Test
    void othersFindNothing() {
        Client other = as("lu.yingwu");
        assertThat(read(other, "matter=" + number, 1)).isEmpty();
        assertThat(read(other, "", 2)).noneMatch(row -> row.toString().contains(number));
        other.refused(404, "GET", "/api/audit/matters/" + matter, null);
        for (String person : List.of("zhang.wei", "he.shuheng")) {
            Client client = as(person);
            client.refused(403, "GET", "/api/audit/entries", null);
            client.refused(403, "GET", "/api/audit/entries/export", null);
            client.refused(404, "GET", "/api/audit/matters/" + matter, null);
        }
        Client requester = as("zhang.wei");
        JsonNode draft = Requests.draft(requester, Requests.form(requester, "JY-03"));
        auditor.refused(404, "GET", "/api/audit/matters/" + draft.get("id").stringValue(), null);
    }

    @Test
    void aMatterIsAStoryWithItsProofs() {
        JsonNode story = auditor.get("/api/audit/matters/" + matter);
        assertThat(story.get("intact").booleanValue()).isTrue();
        assertThat(story.get("sealedUpTo").intValue())
                .isEqualTo(story.get("chapters").size());
        JsonNode opinion = StreamSupport.stream(story.get("chapters").spliterator(), false)
                .filter(chapter -> "opinion.given".equals(chapter.path("action").asString("")))
                .findFirst()
                .orElseThrow();
        assertThat(opinion.get("outcome").stringValue()).isEqualTo("return");
        assertThat(opinion.get("comment").stringValue()).isEqualTo(COMMENT);
        assertThat(opinion.get("post").stringValue()).isEqualTo("DEPARTMENT_HEAD");
        assertThat(opinion.get("department").stringValue()).isEqualTo("检验科");
        assertThat(opinion.get("basis")).isNotEmpty();
        assertThat(opinion.at("/step/zh").stringValue()).isNotBlank();
        assertThat(opinion.get("checkpoint").longValue())
                .isGreaterThan(opinion.get("number").longValue());
        assertThat(as("zou.mingche").get("/api/audit/matters/" + matter).get("chapters"))
                .isEqualTo(story.get("chapters"));
    }

    @Test
    void whatIsTakenAwayIsATableWithoutFormulasAndOnTheTrail() {
        String title = auditor.get("/api/audit/entries?matter=" + number).toString();
        assertThat(title).doesNotContain(COMMENT);
        Client.Answer answer = auditor.send("GET", "/api/audit/entries/export?matter=" + number, null);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/csv");
        assertThat(answer.text().lines().count())
                .isEqualTo(1 + all("matter=" + number).size());
        assertThat(answer.text()).startsWith("\uFEFF").contains(number);
        seal();
        assertThat(all("action=trail.exported").get(0).get("actor").stringValue())
                .isNotBlank();
    }

    private List<JsonNode> all(String query) {
        return read(auditor, query, Integer.MAX_VALUE);
    }

    private static List<JsonNode> read(Client client, String query, int pages) {
        List<JsonNode> rows = new ArrayList<>();
        String cursor = "";
        int read = 0;
        do {
            JsonNode page = client.get("/api/audit/entries?" + query + cursor);
            page.get("items").forEach(rows::add);
            cursor = page.get("next").isNull()
                    ? null
                    : "&cursor=" + page.get("next").stringValue();
        } while (cursor != null && ++read < pages);
        return rows;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
