package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shuzha.Client.Answer;
import org.shuzha.identity.Post;
import org.shuzha.shared.Times;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import tools.jackson.databind.JsonNode;

/** How long a matter is kept: counted when it ends, only ever longer, looked at by people when it is over. */
class RetentionTest extends JourneyTest {

    private static final Duration THREE_YEARS_AND_MORE = Duration.ofDays(3 * 366);

    @Autowired
    private List<ScheduledTaskHolder> schedules;

    private Hospital hospital;

    @BeforeEach
    void oneHospital() {
        if (hospital == null) {
            hospital = staffed("CQ").appoint("officer", Post.DATA_SECURITY_OFFICER, null);
        }
    }

    static Stream<Arguments> ends() {
        return Stream.of(
                end("REJECTED_OWNER", at -> Walk.filed(at, "general.a").decide("head.a", "reject", "用途无关")),
                end(
                        "REJECTED_LEADER",
                        at -> Walk.filed(at, "general.a")
                                .decide("head.a", "consent")
                                .decide("leader", "reject", "必要性不足")),
                end("WITHDRAWN", at -> Walk.filed(at, "general.a").withdraw()),
                end("CLOSED_USED", at -> used(Walk.inUse(at))),
                end(
                        "EXPIRED_UNUSED",
                        at -> Walk.inUse(at).endEarly().decide("head.a", "used-as-stated", Forms.review(true))),
                end(
                        "REVOKED_VIOLATION",
                        at -> Walk.inUse(at)
                                .deviate()
                                .decide("head.a", "revoke", "超额度使用", Forms.deviation())
                                .decide("head.a", "used-as-stated", Forms.review(true))));
    }

    private static Walk used(Walk walk) {
        walk.use("it.one", Forms.use(walk.hospital.asset("general.a"), "sex", 10));
        return walk.endEarly().decide("head.a", "used-as-stated", Forms.review(true));
    }

    private static Arguments end(String outcome, Function<Hospital, Walk> life) {
        return Arguments.of(outcome, life);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ends")
    void everyEndCountsTheTermRightAfterIt(String outcome, Function<Hospital, Walk> life) {
        Walk walk = life.apply(hospital);
        assertThat(walk.outcome()).isEqualTo(outcome);
        JsonNode kept = retention(walk, "requester");
        assertThat(kept.path("state").asString()).isEqualTo("KEPT");
        assertThat(kept.path("endedOn").asString()).isEqualTo(today().toString());
        assertThat(kept.path("until").asString())
                .isEqualTo(today().plusMonths(36).toString());
        assertThat(grounds(kept)).containsExactlyInAnyOrder("case-file A22.5", "network CSL21", "chongqing E19.3");
        List<String> actions = leaves(walk);
        assertThat(actions.indexOf("retention.computed")).isEqualTo(actions.indexOf("matter.ended") + 1);
    }

    @Test
    void aRunningMatterHasNoEndAndADraftNoTerm() {
        Walk draft = Walk.draft(hospital, "requester", Forms.request(hospital, "requester", "general.a"));
        assertThat(draft.owner().send("GET", draft.path() + "/retention", null).text())
                .isEmpty();
        JsonNode running = retention(draft.submit(), "requester");
        assertThat(running.path("state").asString()).isEqualTo("RUNNING");
        assertThat(running.path("until").isNull()).isTrue();
        assertThat(leaves(draft)).doesNotContain("retention.computed");
    }

    @Test
    void importantDataUsedOutsideTheGrantAreAnIncident() {
        Walk walk = Walk.filed(hospital, "important.a").decide("head.a", "consent");
        walk.decide("principal", "approve").executed(4000).accepted();
        walk.use("it.one", Forms.use(hospital.asset("important.a"), "sex", 1_000_000));
        walk.decide("head.a", "revoke", "超额度使用", Forms.deviation())
                .decide("head.a", "used-as-stated", Forms.review(true));
        assertThat(grounds(retention(walk, "requester"))).contains("important-incident A19");
    }

    @Test
    void whatBecomesKnownLaterOnlyLengthens() {
        Walk walk = rejected();
        String full = until(walk);
        // as the migration leaves matters from before: the term is over today
        jdbc.update(
                "UPDATE audit_retention SET until_day = ?, grounds = '[]' WHERE matter_id = ?",
                today().minusDays(1),
                walk.id);
        tick();
        assertThat(until(walk)).isEqualTo(full);
        assertThat(leaves(walk)).contains("retention.lengthened").doesNotContain("retention.due");
        // somebody kept it on until yesterday, although it ended long ago
        jdbc.update("UPDATE matter SET ended_at = '2015-03-01 00:00:00' WHERE id = ?", walk.id);
        jdbc.update(
                "UPDATE audit_retention SET until_day = ?, grounds = '[]' WHERE matter_id = ?",
                today().minusDays(1),
                walk.id);
        tick();
        assertThat(until(walk)).isEqualTo(today().minusDays(1).toString());
        assertThat(leaf(walk, "retention.due")).contains(today().minusDays(1).toString());
    }

    @Test
    void nobodyRemovesWhatIsKept() {
        Walk walk = Walk.filed(hospital, "general.a");
        assertThat(refusedRemoval(walk)).contains("办理中");
        walk.withdraw();
        assertThat(refusedRemoval(walk)).contains(until(walk)).contains("A22.5");
        hold(walk, "principal", 200);
        assertThat(refusedRemoval(walk)).contains("依法保全").contains(until(walk));
    }

    @Test
    void aHoldIsToldToThoseInvolvedWithoutItsReason() {
        Walk walk = rejected();
        assertThat(retention(walk, "requester").path("heldSince").isNull()).isTrue();
        hold(walk, "principal", 200);
        JsonNode told = retention(walk, "head.a");
        assertThat(told.path("heldSince").asString()).isNotBlank();
        assertThat(told.toString()).doesNotContain("监察").doesNotContain("测试principal");
        assertThat(walk.owner().get(walk.path() + "/proof").toString()).doesNotContain("监察");
        assertThat(unpacked(walk, "head.a")).contains("hold.placed").doesNotContain("监察");
        assertThat(unpacked(walk, "auditor")).contains("监察立案");
        JsonNode row = row(walk, "auditor");
        assertThat(row.at("/holds/0/reason").asString()).isEqualTo("监察立案");
        assertThat(row.at("/holds/0/mayLift").asBoolean()).isFalse();
        assertThat(leaves(walk)).contains("hold.placed");
    }

    @Test
    void aHoldIsLiftedByASecondPersonAndAnotherHoldStays() {
        Walk walk = rejected();
        String first = hold(walk, "principal", 200).at("/holds/0/id").asString();
        hold(walk, "officer", 200);
        Map<String, String> why = Map.of("reason", "案件已结");
        String door = "/api/audit/holds/" + first + "/lifting";
        assertCode(hospital.as("principal").refused(409, "POST", door, why), "hold.second_person");
        assertCode(hospital.as("auditor").refused(403, "POST", door, why), "retention.keepers_only");
        assertThat(hospital.as("head.a").send("POST", door, why).status()).isEqualTo(404);
        JsonNode row = hospital.as("leader").post(door, why);
        assertThat(row.path("holds").size()).isEqualTo(1);
        assertCode(hospital.as("officer").refused(409, "POST", door, why), "hold.lifted");
        assertThat(leaves(walk)).contains("hold.lifted");
        assertThat(retention(walk, "requester").path("heldSince").isNull()).isFalse();
    }

    @Test
    void whoseMatterItIsNeitherLiftsNorReviews() {
        hospital.appoint("filing.leader", Post.LEADER_IN_CHARGE, null);
        Walk walk = Walk.draft(hospital, "filing.leader", Forms.request(hospital, "filing.leader", "general.a"))
                .submit()
                .withdraw();
        String hold = hold(walk, "officer", 200).at("/holds/0/id").asString();
        Map<String, String> why = Map.of("reason", "案件已结");
        assertCode(
                hospital.as("filing.leader").refused(409, "POST", "/api/audit/holds/" + hold + "/lifting", why),
                "retention.own_matter");
        hospital.as("principal").post("/api/audit/holds/" + hold + "/lifting", why);
        overdue();
        assertCode(
                hospital.as("filing.leader").refused(409, "POST", door(walk, "release"), why), "retention.own_matter");
        hospital.dismiss("filing.leader");
    }

    @Test
    void theEndOfATermIsLookedAtAndRemovesNothing() {
        Walk walk = used(Walk.inUse(hospital));
        Map<String, String> why = Map.of("reason", "无继续保存必要");
        assertCode(hospital.as("officer").refused(409, "POST", door(walk, "release"), why), "retention.not_due");
        List<Integer> before = rows(walk);
        overdue();
        assertThat(row(walk, "auditor").path("state").asString()).isEqualTo("DUE");
        assertThat(row(walk, "auditor").path("allowedActions").size()).isZero();
        assertThat(row(walk, "officer").path("allowedActions").toString()).contains("keep", "release");
        assertCode(hospital.as("auditor").refused(403, "POST", door(walk, "release"), why), "retention.keepers_only");
        assertThat(hospital.as("head.a")
                        .send("POST", door(walk, "release"), why)
                        .status())
                .isEqualTo(404);
        JsonNode released = hospital.as("officer").post(door(walk, "release"), why);
        assertThat(released.path("state").asString()).isEqualTo("RELEASED");
        assertThat(released.at("/reviews/0/reason").asString()).isEqualTo("无继续保存必要");
        tick();
        assertThat(rows(walk)).isEqualTo(before);
        assertThat(leaves(walk)).contains("retention.due", "retention.reviewed");
        assertThat(walk.pageFor("auditor").path("grant").path("uses").size()).isEqualTo(1);
    }

    @Test
    void aReviewMayKeepOnButNeverShorter() {
        Walk walk = rejected();
        overdue();
        LocalDate now = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        Map<String, Object> past = Map.of("until", now.toString(), "reason", "诉讼时效未过");
        assertCode(hospital.as("leader").refused(422, "POST", door(walk, "keeping"), past), "retention.not_later");
        Map<String, Object> later = Map.of("until", now.plusYears(2).toString(), "reason", "诉讼时效未过");
        JsonNode kept = hospital.as("leader").post(door(walk, "keeping"), later);
        assertThat(kept.path("state").asString()).isEqualTo("KEPT");
        assertThat(kept.path("until").asString()).isEqualTo(now.plusYears(2).toString());
    }

    @Test
    void whatIsHeldIsNeitherDueNorReleased() {
        Walk walk = rejected();
        hold(walk, "principal", 200);
        overdue();
        assertThat(row(walk, "officer").path("state").asString()).isEqualTo("KEPT");
        JsonNode row = row(walk, "leader");
        hospital.as("leader")
                .post("/api/audit/holds/" + row.at("/holds/0/id").asString() + "/lifting", Map.of("reason", "案件已结"));
        tick();
        hold(walk, "principal", 200);
        assertCode(
                hospital.as("officer").refused(409, "POST", door(walk, "release"), Map.of("reason", "无继续保存必要")),
                "retention.held");
    }

    @Test
    void theListIsForThoseWhoKeepOrAuditTheOrganisation() {
        Walk walk = rejected();
        Walk running = Walk.filed(hospital, "general.a");
        hold(running, "principal", 200);
        assertThat(numbers("auditor", "?state=KEPT")).contains(walk.number()).doesNotContain(running.number());
        assertThat(numbers("officer", "?held=true")).contains(running.number()).doesNotContain(walk.number());
        assertCode(hospital.as("head.a").refused(403, "GET", "/api/audit/retention", null), "retention.not_yours");
        Hospital other = staffed("NATIONAL");
        assertThat(other.as("principal")
                        .get("/api/audit/retention")
                        .path("items")
                        .size())
                .isZero();
        assertThat(other.anotherSession("principal")
                        .send("POST", door(walk, "hold"), Map.of("reason", "a", "reference", "b"))
                        .status())
                .isEqualTo(404);
    }

    private Walk rejected() {
        return Walk.filed(hospital, "general.a").decide("head.a", "reject", "用途与数据无关");
    }

    private JsonNode hold(Walk walk, String who, int status) {
        Map<String, String> order = Map.of("reason", "监察立案", "reference", "监〔2026〕7号");
        Answer answer = hospital.as(who).send("POST", door(walk, "hold"), order);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return answer.json();
    }

    private String refusedRemoval(Walk walk) {
        JsonNode problem = walk.owner().refused(409, "DELETE", walk.path(), null);
        assertCode(problem, "matter.kept");
        return problem.path("detail").asString();
    }

    /** The proof as it can be taken away, as one text. */
    private String unpacked(Walk walk, String who) {
        byte[] archive = hospital.as(who)
                .send("GET", walk.path() + "/bundle", null)
                .response()
                .body();
        var text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            while (zip.getNextEntry() != null) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return text.toString();
    }

    private static String door(Walk walk, String verb) {
        return "/api/audit/retention/" + walk.id + "/" + verb;
    }

    private JsonNode retention(Walk walk, String who) {
        return hospital.as(who).get(walk.path() + "/retention");
    }

    private String until(Walk walk) {
        return retention(walk, walk.requester).path("until").asString();
    }

    private JsonNode row(Walk walk, String who) {
        return hospital.as(who)
                .get("/api/audit/retention?number=" + walk.number())
                .at("/items/0");
    }

    private List<String> numbers(String who, String query) {
        return Walk.list(hospital.as(who).get("/api/audit/retention" + query).path("items")).stream()
                .map(row -> row.path("number").asString())
                .toList();
    }

    private static List<String> grounds(JsonNode retention) {
        return Walk.list(retention.path("grounds")).stream()
                .map(one -> one.path("ground").asString() + " "
                        + one.path("article").asString())
                .toList();
    }

    private List<String> leaves(Walk walk) {
        return jdbc
                .queryForList(
                        "SELECT content FROM audit_leaf WHERE stream = ? ORDER BY sequence",
                        String.class,
                        "matter:" + walk.id)
                .stream()
                .map(content -> content.replaceAll("(?s).*\"action\":\"([^\"]+)\".*", "$1"))
                .toList();
    }

    private String leaf(Walk walk, String action) {
        return jdbc
                .queryForList("SELECT content FROM audit_leaf WHERE stream = ?", String.class, "matter:" + walk.id)
                .stream()
                .filter(content -> content.contains(action))
                .findFirst()
                .orElseThrow();
    }

    /** How many rows the matter has in each table that names matters, and leaves before the reviews. */
    private List<Integer> rows(Walk walk) {
        return jdbc
                .queryForList(
                        "SELECT table_name FROM information_schema.columns"
                                + " WHERE LOWER(column_name) = 'matter_id' AND LOWER(table_name) NOT LIKE 'audit_%'"
                                + " AND UPPER(table_schema) IN (UPPER(DATABASE()), 'PUBLIC') ORDER BY table_name",
                        String.class)
                .stream()
                .map(table -> jdbc.queryForObject(
                        "SELECT COUNT(*) FROM " + table + " WHERE matter_id = ?", Integer.class, walk.id))
                .toList();
    }

    private void overdue() {
        clock.advance(THREE_YEARS_AND_MORE);
        tick();
    }

    private void tick() {
        schedules.stream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .filter(task -> task.toString().contains("RetentionClock"))
                .forEach(task -> task.getTask().getRunnable().run());
    }

    private static LocalDate today() {
        return LocalDate.now(Times.ZONE);
    }
}
