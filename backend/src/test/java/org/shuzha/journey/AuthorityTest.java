package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shuzha.identity.Post;
import tools.jackson.databind.JsonNode;

/** A submission to authorities that sign in and to one that does not, and what each side gets to see. */
class AuthorityTest extends JourneyTest {

    private Hospital hospital;
    private Hospital health;
    private Hospital province;
    private Hospital cac;
    private Hospital elsewhere;

    @BeforeAll
    void aPlaceWithAuthorities() {
        hospital = Submitted.institution(jdbc, emptyHospital("NATIONAL"), "880102");
        health = Submitted.place(jdbc, emptyHospital("NATIONAL"), "HEALTH", "DISTRICT", "880102")
                .appoint("reg", Post.REGULATOR_STAFF, "GX")
                .appoint("reg.two", Post.REGULATOR_STAFF, "GX");
        province = Submitted.place(jdbc, emptyHospital("NATIONAL"), "HEALTH", "PROVINCE", "880000")
                .appoint("reg", Post.REGULATOR_STAFF, "GX");
        cac = Submitted.place(jdbc, emptyHospital("NATIONAL"), "CAC", "PROVINCE", "880000")
                .appoint("reg", Post.REGULATOR_STAFF, "GX");
        elsewhere = Submitted.place(jdbc, emptyHospital("NATIONAL"), "HEALTH", "DISTRICT", "870102")
                .appoint("reg", Post.REGULATOR_STAFF, "GX");
    }

    @Test
    void itGoesThroughAuthoritiesOnAndOffThePlatform() {
        Walk walk = Submitted.filed(hospital);
        assertThat(walk.timeline("coming"))
                .extracting(entry -> entry.path("element").asString())
                .containsExactly("Call_Review", "Call_Forwarding", "Call_Decision");
        walk.decide("dso", "dispatched", Submitted.dispatch());
        Submitted.answer(health, "reg", walk, "receipt", null);
        walk.decide("dso", "dispatched", Submitted.dispatch());
        Submitted.answer(health, "reg.two", walk, "supplement", "请补充自评估报告");
        assertThat(walk.openSteps()).containsExactly("Task_Supplement");
        assertThat(walk.taskPage("dso")
                        .path("dispatch")
                        .path("reply")
                        .path("content")
                        .path("comment")
                        .asString())
                .isEqualTo("请补充自评估报告");
        walk.decide("dso", "supplemented", Submitted.dispatch());
        Submitted.answer(health, "reg", walk, "pass-with-limits", null);
        walk.decide("dso", "dispatched", Submitted.dispatch());
        Submitted.answer(cac, "reg", walk, "forward", null);

        offThePlatform(walk);
        assertThat(walk.outcome()).isEqualTo("PASS");
        assertThat(walk.owner().get(walk.path() + "/proof").path("intact").asBoolean())
                .isTrue();
    }

    /** The national office does not sign in: letter, reply, and a second person. */
    private void offThePlatform(Walk walk) {
        assertCode(walk.refused(422, "dso", "dispatched", null, Submitted.dispatch()), "submission.letter_needed");
        String scan = Submitted.document(hospital.as("dso"), "发文.pdf");
        var dated = Submitted.letter(scan).put("date", "2099-01-01");
        assertThat(walk.faults("dso", "dispatched", dated)).containsExactly("/date");
        walk.decide("dso", "dispatched", Submitted.letter(scan));
        assertThat(walk.openSteps()).containsExactly("Task_RecordReply");
        String received = Submitted.document(hospital.as("dso"), "来文.pdf");
        assertCode(
                walk.refused(422, "dso", "recorded", null, Submitted.reply("forward", received)),
                "submission.answer_unfit");
        var early = Submitted.reply("pass", received).put("date", "2020-01-01");
        assertCode(walk.refused(422, "dso", "recorded", null, early), "submission.date_before_dispatch");
        var late = Submitted.reply("pass", received).put("date", "2099-01-01");
        assertThat(walk.faults("dso", "recorded", late)).containsExactly("/date");
        walk.decide("dso", "recorded", Submitted.reply("reject", received));
        assertThat(walk.tasks("dso")).isEmpty();
        walk.decide("pio", "not-confirmed", "来文写的是通过");
        walk.decide("dso", "recorded", Submitted.reply("pass", received));
        assertThat(walk.status()).isEqualTo("IN_PROGRESS");
        walk.decide("pio", "confirmed");
    }

    @Test
    void anAuthorityReadsWhatWasSentAndNothingElse() {
        String inside = Submitted.document(hospital.as("staff"), "内部意见.pdf");
        Walk walk = Submitted.filed(hospital, inside);
        String sent = Submitted.document(hospital.as("dso"), "报告.pdf");
        walk.decide("dso", "dispatched", Submitted.dispatch(sent));
        String dispatch = only(health, "reg", walk).path("id").asString();

        JsonNode desk = health.as("reg").get("/api/desk/dispatches/" + dispatch);
        assertThat(desk.path("files")).hasSize(1);
        assertThat(desk.path("matter").path("title").asString()).isEqualTo("出境自评估");
        assertThat(desk.path("institution").path("id").asString()).isEqualTo(hospital.id);
        JsonNode page = health.as("reg").get("/api/tasks/" + desk.path("task").asString());
        assertThat(page.path("dispatch").path("letter").path("note").asString()).isEqualTo("请予审核");
        assertThat(page.toString()).doesNotContain("内部理由不外传", hospital.name("staff"), inside);
        assertThat(desk.toString()).doesNotContain("内部理由不外传", hospital.name("staff"), inside);
        assertThat(health.as("reg").get("/api/tasks?view=queue").toString()).doesNotContain(hospital.name("staff"));

        var reads = health.as("reg");
        assertThat(reads.send("GET", "/api/evidence/" + sent + "/content", null).status())
                .isEqualTo(200);
        for (String closed : List.of(
                "/api/evidence/" + inside + "/content",
                "/api/evidence/" + sent + "/original",
                walk.path(),
                walk.path() + "/timeline",
                walk.path() + "/diagram",
                walk.path() + "/evidence",
                walk.path() + "/proof")) {
            assertThat(reads.send("GET", closed, null).status()).as(closed).isEqualTo(404);
        }
        for (Hospital other : List.of(elsewhere, cac, province)) {
            var stranger = other.as("reg");
            for (String path : List.of(
                    "/api/desk/dispatches/" + dispatch,
                    "/api/tasks/" + desk.path("task").asString(),
                    "/api/evidence/" + sent + "/content",
                    walk.path())) {
                assertThat(stranger.send("GET", path, null).status()).as(path).isEqualTo(404);
            }
        }
        Submitted.answer(health, "reg", walk, "receipt", null);
        assertThat(reads.send("GET", walk.path(), null).status()).isEqualTo(404);
        assertThat(reads.get("/api/matters?view=involved").path("items")).isEmpty();
    }

    @Test
    void anUpperLevelOfTheLineSeesCountsOnly() {
        Walk walk = Submitted.filed(hospital);
        walk.decide("dso", "dispatched", Submitted.dispatch());
        JsonNode own = row(health.as("reg").get("/api/desk/institutions"));
        JsonNode upper = row(province.as("reg").get("/api/desk/institutions"));
        assertThat(own.path("open").asInt()).isPositive();
        assertThat(upper).isEqualTo(own);
        assertThat(Submitted.desk(province, "reg", "open")).isEmpty();
        assertThat(row(elsewhere.as("reg").get("/api/desk/institutions"))).isNull();
        assertThat(hospital.as("dso").get("/api/desk/institutions")).isEmpty();
        assertThat(hospital.as("dso").get("/api/desk/dispatches").path("items")).isEmpty();
    }

    @Test
    void aWithdrawnMatterShowsAsWithdrawnAndCanNoLongerBeAnswered() {
        Walk walk = Submitted.filed(hospital);
        walk.decide("dso", "dispatched", Submitted.dispatch());
        String task = Submitted.task(health, "reg", walk);
        walk.withdraw();
        assertCode(
                health.as("reg")
                        .refused(
                                409,
                                "POST",
                                Walk.opinionPath(task),
                                Submitted.body("receipt", null, Submitted.decision(), walk)),
                "task.closed");
        assertThat(Submitted.desk(health, "reg", "open"))
                .noneMatch(row -> row.path("matter").path("number").asString().equals(walk.number()));
        assertThat(Submitted.desk(health, "reg", "done"))
                .anyMatch(row -> row.path("matter").path("number").asString().equals(walk.number())
                        && row.path("state").asString().equals("WITHDRAWN"));
    }

    @Test
    void aReturnComesBackToTheRequesterAndTheNextRoundIsANewSubmission() {
        Walk walk = Submitted.filed(hospital);
        walk.decide("dso", "dispatched", Submitted.dispatch());
        Submitted.answer(health, "reg", walk, "receipt", null);
        walk.decide("dso", "dispatched", Submitted.dispatch());
        Submitted.answer(health, "reg", walk, "return", "请更正接收方");
        assertThat(walk.status()).isEqualTo("RETURNED");
        walk.submit();
        assertThat(walk.openSteps()).containsExactly("Task_Dispatch");
        assertThat(Submitted.desk(health, "reg", "done").stream()
                        .filter(row ->
                                row.path("matter").path("number").asString().equals(walk.number()))
                        .map(row -> row.path("answer").asString()))
                .containsExactlyInAnyOrder("return", "receipt");
    }

    @Test
    void aRejectionNamesItsBasis() {
        Walk walk = Submitted.filed(hospital);
        walk.decide("dso", "dispatched", Submitted.dispatch());
        Submitted.answer(health, "reg", walk, "receipt", null);
        walk.decide("dso", "dispatched", Submitted.dispatch());
        String door = Walk.opinionPath(Submitted.task(health, "reg", walk));
        var groundless = Submitted.body("reject", "不符合要求", Forms.json(Map.of()), walk);
        assertCode(health.as("reg").refused(422, "POST", door, groundless), "form.invalid");
        var limitless = Submitted.body("pass-with-limits", null, Forms.json(Map.of()), walk);
        assertCode(health.as("reg").refused(422, "POST", door, limitless), "form.invalid");
        Submitted.answer(health, "reg", walk, "reject", "不符合要求");
        assertThat(walk.outcome()).isEqualTo("FAIL");
    }

    private static JsonNode only(Hospital office, String who, Walk walk) {
        return Submitted.desk(office, who, "open").stream()
                .filter(row -> row.path("matter").path("number").asString().equals(walk.number()))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode row(JsonNode institutions) {
        return Walk.list(institutions).stream()
                .filter(row -> row.path("id").asString().equals(hospital.id))
                .findFirst()
                .orElse(null);
    }
}
