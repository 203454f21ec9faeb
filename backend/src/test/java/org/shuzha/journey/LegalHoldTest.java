package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.shuzha.identity.Post;
import tools.jackson.databind.JsonNode;

/** A matter is held by one keeper and freed by another, and those it is about are told no reason. */
class LegalHoldTest extends KeepersTest {

    @Test
    void aHoldIsToldToThoseInvolvedWithoutItsReason() {
        Walk walk = rejected();
        assertThat(retention(walk, "requester").path("heldSince").isNull()).isTrue();
        hold(walk, "principal");
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
        String first = hold(walk, "principal").at("/holds/0/id").asString();
        hold(walk, "officer");
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
        String hold = hold(walk, "officer").at("/holds/0/id").asString();
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

    /** Somebody left, was succeeded, came back and keeps the records now. */
    @Test
    void whoseMatterItOnceWasNeitherLiftsNorReviews() {
        hospital.appoint("former.leader", Post.LEADER_IN_CHARGE, null);
        Walk walk = rejected();
        jdbc.update(
                "INSERT INTO matter_succession (matter_id, former_id, successor_id, reason, ordered_by, ordered_at)"
                        + " VALUES (?, ?, ?, '离职', ?, CURRENT_TIMESTAMP)",
                walk.id,
                hospital.person("former.leader"),
                hospital.person("requester"),
                hospital.person("head.a"));
        String hold = hold(walk, "officer").at("/holds/0/id").asString();
        Map<String, String> why = Map.of("reason", "案件已结");
        assertThat(row(walk, "former.leader").at("/holds/0/mayLift").asBoolean())
                .isFalse();
        assertCode(
                hospital.as("former.leader").refused(409, "POST", "/api/audit/holds/" + hold + "/lifting", why),
                "retention.own_matter");
        hospital.as("principal").post("/api/audit/holds/" + hold + "/lifting", why);
        overdue();
        assertThat(row(walk, "former.leader").path("allowedActions").toString()).isEqualTo("[\"hold\"]");
        assertCode(
                hospital.as("former.leader").refused(409, "POST", door(walk, "release"), why), "retention.own_matter");
        hospital.dismiss("former.leader");
    }

    @Test
    void whatIsHeldIsNeitherDueNorReleased() {
        Walk walk = rejected();
        hold(walk, "principal");
        overdue();
        assertThat(row(walk, "officer").path("state").asString()).isEqualTo("KEPT");
        JsonNode row = row(walk, "leader");
        hospital.as("leader")
                .post("/api/audit/holds/" + row.at("/holds/0/id").asString() + "/lifting", Map.of("reason", "案件已结"));
        tick();
        hold(walk, "principal");
        assertCode(
                hospital.as("officer").refused(409, "POST", door(walk, "release"), Map.of("reason", "无继续保存必要")),
                "retention.held");
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
}
