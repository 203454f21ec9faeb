package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is another authority's goes there, here or by letter, once a second person agreed; the complainant keeps number and secret. */
class ComplaintTransferTest extends ComplaintJourney {

    private Hospital authority;
    private Hospital other;
    private Hospital institution;

    @BeforeAll
    void aPlaceWithTwoAuthorities() {
        authority = authority("DISTRICT", "630109");
        other = authority("DISTRICT", "630110");
        institution = respondent("630109");
    }

    @Test
    void whoWorksHereGetsAllOfIt() {
        Phone phone = phone().files(Phone.named(institution), Map.of());
        Walk walk = handled(authority, phone).decide("reg", "propose-transfer", "由该区办理");
        for (Hospital unfit : List.of(authority, institution)) {
            assertCode(walk.refused(422, "reg", "transfer-prepared", null, to(unfit)), "complaint.recipient_unfit");
        }
        walk.decide("reg", "transfer-prepared", to(other));
        assertThat(phone.sees().path("authority").asString()).isEqualTo(name(authority));
        walk.decide("leader", "approve");
        assertThat(walk.outcome()).isEqualTo("TRANSFERRED");
        JsonNode seen = phone.sees();
        assertThat(seen.path("authority").asString()).isEqualTo(name(other));
        assertThat(seen.path("state").asString()).isEqualTo("RECEIVED");
        assertThat(seen.at("/said/1/text").asString()).contains(name(other), "属于该区管辖");
        Walk there = handled(other, phone);
        assertThat(there.id).isNotEqualTo(walk.id);
        claimed(there, "reg");
        assertThat(other.as("reg")
                        .get(there.path() + "/complainant")
                        .path("name")
                        .asString())
                .isEqualTo(Phone.SECRET_NAME);
        assertThat(authority.as("reg").send("GET", story(walk), null).status()).isEqualTo(404);
        assertThat(authority.as("reg").send("GET", there.path(), null).status()).isEqualTo(404);
        accepted(there);
        assertThat(phone.sees().path("state").asString()).isEqualTo("ACCEPTED");
    }

    @Test
    void toAllOthersALetterGoes() {
        Phone phone = phone().files(Phone.about(institution), Map.of());
        Walk walk = accepted(handled(authority, phone)).decide("reg", "propose-transfer", "涉嫌犯罪");
        ObjectNode letter = Forms.json(Map.of(
                "route",
                "letter",
                "recipient",
                "某市公安局",
                "number",
                "卫移〔2026〕3号",
                "date",
                Forms.today().toString(),
                "scan",
                List.of(Submitted.document(authority.as("reg"), "移送函.pdf")),
                "reasons",
                "涉嫌犯罪，属于公安机关职责。"));
        walk.assertEachNeeded("reg", "transfer-prepared", letter);
        walk.decide("reg", "transfer-prepared", letter)
                .decide("leader", "insufficient", "函件未盖章")
                .decide("reg", "transfer-prepared", letter)
                .decide("leader", "reject", "先查清事实");
        assertThat(walk.openSteps()).containsExactly("Task_Investigate");
        walk.decide("reg", "propose-transfer", "事实已查清")
                .decide("reg", "transfer-prepared", letter)
                .decide("leader", "approve");
        assertThat(walk.outcome()).isEqualTo("TRANSFERRED");
        JsonNode seen = phone.sees();
        assertThat(seen.path("state").asString()).isEqualTo("TRANSFERRED");
        assertThat(seen.at("/said/2/text").asString()).contains("某市公安局 卫移〔2026〕3号");
    }

    private static ObjectNode to(Hospital authority) {
        return Forms.json(Map.of("route", "register", "authority", authority.id, "reasons", "该机构属于该区管辖。"));
    }

    private String name(Hospital hospital) {
        return jdbc.queryForObject("SELECT name FROM identity_organisation WHERE id = ?", String.class, hospital.id);
    }
}
