package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shuzha.Documents;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Anybody complains without an account; an authority handles it and cannot end it before the complainant is told. */
class ComplaintTest extends ComplaintJourney {

    private Hospital authority;
    private Hospital institution;

    @BeforeAll
    void aPlaceWithAnAuthority() {
        authority = authority("DISTRICT", "630102");
        institution = respondent("630102");
    }

    @Test
    void anonymouslyFromFilingToTheResult() {
        Phone phone = phone().files(Phone.about(institution), Map.of("屏幕.pdf", Documents.pdf()));
        assertThat(phone.number).matches("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}");
        assertThat(phone.secret).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
        JsonNode seen = phone.sees();
        assertThat(seen.path("state").asString()).isEqualTo("RECEIVED");
        assertThat(seen.path("authority").asString()).isEqualTo(name(authority));
        assertThat(seen.at("/allegation/text").asString()).isEqualTo(Phone.TEXT);
        assertThat(seen.at("/said/0/files/0").asString()).isEqualTo("1.pdf");

        Walk walk = handled(authority, phone);
        assertThat(walk.page().path("title").asString()).endsWith(name(institution));
        accepted(walk);
        assertThat(phone.sees().path("state").asString()).isEqualTo("ACCEPTED");
        walk.decide("reg.two", "ask-complainant", question("您是在哪一天看到的？"));
        assertThat(phone.sees().at("/said/2/text").asString()).contains("哪一天");
        assertThat(phone.supplements("上周一上午", Map.of()).status()).isEqualTo(200);
        assertThat(NoticeSeen.texts(authority, "reg")).anyMatch(text -> text.contains("补充了内容"));
        walk.decide("reg", "rectification-needed", finding("经查属实，已要求该院改正。"));
        assertThat(phone.sees().path("outcome").isNull()).isTrue();
        walk.decide("leader", "approve");
        assertThat(walk.outcome()).isEqualTo("UPHELD");
        seen = phone.sees();
        assertThat(seen.path("state").asString()).isEqualTo("DECIDED");
        assertThat(seen.path("outcome").asString()).isEqualTo("rectify");
        assertThat(kinds(seen)).containsExactly("FILED", "ACCEPTED", "ASKED", "SUPPLEMENTED", "CONCLUDED");
        assertThat(seen.at("/said/4/text").asString()).contains("要求该院改正");
        assertThat(seen.path("allowedActions")).isEmpty();
        assertCode(phone.supplements("还有", Map.of()).json(), "complaint.ended");
        assertCode(phone.withdraws().json(), "complaint.ended");
        assertThat(authority
                        .as("auditor")
                        .get(walk.path() + "/proof")
                        .path("intact")
                        .asBoolean())
                .isTrue();
    }

    /** Whoever left a phone number and no mail address is told by phone, with proof, before anything ends. */
    @Test
    void itDoesNotEndBeforeTheComplainantIsTold() {
        Walk walk = accepted(handled(authority, phone().files(Phone.named(institution), Map.of())))
                .decide("reg", "complaint-unfounded", finding("经查不属实，屏幕只显示姓氏。"))
                .decide("leader", "approve");
        assertThat(walk.status()).isEqualTo("IN_PROGRESS");
        assertThat(walk.openSteps()).containsExactly("Task_TellInPerson");
        ObjectNode told = Forms.json(Map.of(
                "channel",
                "phone",
                "date",
                Forms.today().toString(),
                "scan",
                List.of(Submitted.document(authority.as("reg"), "电话记录.pdf"))));
        walk.assertEachNeeded("reg", "complainant-told", told);
        walk.decide("reg", "complainant-told", told);
        assertThat(walk.outcome()).isEqualTo("UNFOUNDED");
    }

    @Test
    void aWithdrawnComplaintIsInvestigatedToItsEnd() {
        Phone phone = phone().files(Phone.about(institution), Map.of());
        Walk walk = accepted(handled(authority, phone));
        assertThat(phone.withdraws().status()).isEqualTo(200);
        JsonNode again = phone.withdraws().json();
        assertThat(kinds(again)).containsExactly("FILED", "ACCEPTED", "WITHDRAWN");
        assertThat(again.path("allowedActions").toString()).isEqualTo("[\"supplement\"]");
        assertThat(NoticeSeen.texts(authority, "reg.two")).anyMatch(text -> text.contains("调查继续"));
        assertThat(walk.status()).isEqualTo("IN_PROGRESS");
        walk.decide("reg", "punishment-proposed", finding("经查属实，将依法处罚。")).decide("leader", "approve");
        assertThat(walk.outcome()).isEqualTo("WITHDRAWN_BUT_INVESTIGATED");
        assertThat(phone.sees().path("outcome").asString()).isEqualTo("punish");
    }

    @Test
    void theSecondPersonIsAnotherOneAndMaySendItBack() {
        Walk walk = accepted(handled(authority, phone().files(Phone.about(institution), Map.of())));
        for (String opinion : List.of("complaint-unfounded", "rectification-needed", "punishment-proposed")) {
            assertThat(walk.faults("reg", opinion, Forms.json(Map.of())))
                    .containsExactlyInAnyOrder("/findings", "/result");
        }
        assertThat(walk.faults("reg", "ask-complainant", Forms.json(Map.of()))).containsExactly("/question");
        walk.decide("reg", "complaint-unfounded", finding("经查不属实，屏幕只显示姓氏。"));
        assertThat(walk.tasks("reg")).isEmpty();
        walk.decide("leader", "insufficient", "请再核实")
                .decide("reg.two", "rectification-needed", finding("经查属实，已要求改正。"))
                .decide("leader", "approve");
        assertThat(walk.outcome()).isEqualTo("UPHELD");
    }

    /** Nobody above whom it is about, or of no register: whoever the complainant chose; else it is refused. */
    @Test
    void whoReceivesIt() {
        Hospital above = authority("CITY", "630100");
        Phone aboutTheAuthority = phone().files(Phone.about(authority), Map.of());
        assertThat(aboutTheAuthority.sees().path("authority").asString()).isEqualTo(name(above));
        assertThat(authority.as("reg").get("/api/tasks?view=queue").toString())
                .doesNotContain(handled(above, aboutTheAuthority).id);

        Map<String, Object> free = Phone.about(institution);
        free.remove("respondentId");
        assertCode(phone().tries(free, Map.of()).json(), "complaint.respondent");
        free.put("respondent", "街角诊所");
        assertCode(phone().tries(free, Map.of()).json(), "complaint.nobody_receives");
        free.put("authorityId", institution.id);
        assertCode(phone().tries(free, Map.of()).json(), "complaint.nobody_receives");
        free.put("authorityId", authority.id);
        Phone phone = phone().files(free, Map.of());
        assertThat(phone.sees().at("/allegation/respondent").asString()).isEqualTo("街角诊所");
        assertThat(handled(authority, phone).page().toString()).doesNotContain("街角诊所");
        free.put("respondentId", "01ARZ3NDEKTSV4RRFFQ69G5FAV");
        assertCode(phone().tries(free, Map.of()).json(), "complaint.respondent");
    }

    /** An authority whose people do not sign in here is passed over. */
    @Test
    void whereTheNearestDoesNotWorkHereTheNextReceivesIt() {
        Submitted.place(jdbc, emptyHospital("NATIONAL"), "HEALTH", "DISTRICT", "630211");
        Hospital city = authority("CITY", "630200");
        Phone phone = phone().files(Phone.about(respondent("630211")), Map.of());
        assertThat(phone.sees().path("authority").asString()).isEqualTo(name(city));
    }

    @Test
    void theRegisterIsSearchedByName() {
        String name = name(institution);
        assertThat(anonymous()
                        .get("/api/complaints/respondents?q=" + encoded(name))
                        .toString())
                .contains(institution.id);
        assertThat(anonymous().get("/api/complaints/respondents?q=" + encoded("院")))
                .isEmpty();
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private String name(Hospital hospital) {
        return jdbc.queryForObject("SELECT name FROM identity_organisation WHERE id = ?", String.class, hospital.id);
    }
}
