package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shuzha.identity.Post;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A data-use request whose data leave: what it calls, what is not asked twice, and how both end together. */
class LeavingRequestTest extends JourneyTest {

    private Hospital hospital;
    private Hospital health;

    @BeforeAll
    void aHospitalWithItsAuthority() {
        hospital = Submitted.place(jdbc, staffed("NATIONAL"), "HEALTH", "INSTITUTION", "790102")
                .appoint("dso", Post.DATA_SECURITY_OFFICER, null)
                .appoint("pio", Post.PI_PROTECTION_OFFICER, null);
        health = Submitted.place(jdbc, emptyHospital("NATIONAL"), "HEALTH", "DISTRICT", "790102")
                .appoint("reg", Post.REGULATOR_STAFF, "GX");
    }

    @Test
    void whatGoesToAnotherInstitutionIsProvidedOnTheConsentsAlreadyGiven() {
        Walk request = consented(ProvisionForms.request(hospital));
        Walk provision = request.called().fill(ProvisionForms.added(hospital)).submit();
        assertThat(coming(request)).isEmpty();
        provision.decide("dso", "effect-acceptable", ProvisionForms.effects("none"));
        assertThat(provision.openSteps()).containsExactly("Task_Convene");
        provision.resolved("approve");
        provision.decide("requester", "contract-signed", ProvisionForms.contract(hospital));
        provision.decide("dso", "verified");
        provision.decide("it.one", "executed", Forms.execution(provision.page(), 100));
        assertThat(request.page().path("allowedActions").toString()).doesNotContain("withdraw");
        assertCode(
                request.owner().refused(409, "POST", request.path() + "/withdrawal", Map.of("comment", "不再需要")),
                "matter.linked_underway");
        provision.decide("dso", "reported", ProvisionForms.report()).decide("dso", "dispatched", Submitted.dispatch());
        Submitted.answer(health, "reg", provision, "receipt", null);
        provision.endEarly();
        provision.decide("requester", "returned", ProvisionForms.returned(hospital));
        provision.decide("head.a", "verified");

        assertThat(provision.outcome()).isEqualTo("PROVIDED_REPORTED");
        assertThat(request.outcome()).isEqualTo("PROVIDED");
        assertThat(request.page().path("resolutions")).isEmpty();
        assertThat(provision.page().path("resolutions")).hasSize(1);
        assertThat(provision.timeline().toString()).doesNotContain("Task_OwnerReview");
    }

    @Test
    void theRefusalOfTheBodyEndsBoth() {
        Walk request = consented(ExportForms.request(hospital, "general.a"));
        Walk export = request.called().fill(ExportForms.added()).submit();
        export.resolved("reject");
        assertThat(export.outcome()).isEqualTo("REJECTED_INTERNAL");
        assertThat(request.status()).isEqualTo("ENDED");
        assertThat(request.outcome()).isEqualTo("NOT_PROVIDED");
    }

    /** Whoever consented as an owner on the request reviewed this very provision, and has no vote on it. */
    @Test
    void whoConsentedOnTheRequestNeitherVotesNorExecutes() {
        Hospital small = staffed("NATIONAL")
                .appoint("head.a", Post.GROUP_MEMBER, null)
                .appoint("head.a", Post.IT_EXECUTOR, "IT")
                .appoint("dso", Post.DATA_SECURITY_OFFICER, null);
        Walk request = consented(small, ExportForms.request(small, "general.a"));
        Walk export = request.called().fill(ExportForms.added()).submit();
        export.decide("secretary", "convene", Forms.agenda());
        JsonNode members = export.page().at("/resolutions/0/members");
        assertThat(Walk.list(members))
                .filteredOn(member -> !member.path("excluded").isNull())
                .extracting(member -> member.path("name").asString() + " "
                        + member.path("excluded").asString())
                .containsExactly(small.name("head.a") + " reviewer");
        Walk.GROUP.forEach(member -> export.decide(member, "approve"));
        export.decide("secretary", "conclude", Forms.minutes());
        assertThat(export.openSteps()).containsExactly("Task_Execute");
        assertThat(export.tasks("head.a")).isEmpty();
        assertThat(export.tasks("it.one")).hasSize(1);
    }

    @Test
    void theWithdrawalOfTheLinkedMatterGivesTheRequestBack() {
        Walk request = consented(ExportForms.request(hospital, "general.a"));
        Walk first = request.called().fill(ExportForms.added()).submit().withdraw();
        assertThat(first.outcome()).isEqualTo("WITHDRAWN");
        assertThat(request.status()).isEqualTo("RETURNED");
        // corrected, it goes elsewhere; the owners decide on the new version
        request.change("recipients", ProvisionForms.recipients("institution")).submit();
        assertThat(request.openSteps()).containsExactly("Task_OwnerReview");
        request.decide("head.a", "consent");
        assertThat(procedures(request))
                .containsExactlyInAnyOrder("outbound-export-assessment", "external-data-provision");
    }

    @Test
    void theWithdrawalOfTheRequestTakesTheLinkedMatterWithIt() {
        Walk drafted = consented(ExportForms.request(hospital, "general.a"));
        Walk draft = drafted.called();
        drafted.withdraw();
        draft.owner().refused(404, "GET", draft.path(), null);

        Walk request = consented(ExportForms.request(hospital, "general.a"));
        Walk export = request.called().fill(ExportForms.added()).submit();
        request.withdraw();
        assertThat(request.outcome()).isEqualTo("WITHDRAWN");
        assertThat(export.outcome()).isEqualTo("WITHDRAWN");
        assertThat(export.openSteps()).isEmpty();
    }

    @Test
    void whatHasAProcedureOfItsOwnIsRefusedByTheDoorOfTheLinkedMatter() {
        Walk request = consented(ProvisionForms.request(hospital));
        ObjectNode values = ProvisionForms.added(hospital).put("receiverKind", "state-organ");
        assertThat(AssessmentSeparationTest.reasons(
                        request.called().fill(values).refusedSubmission(422)))
                .containsExactly("gate.state_organ [A15.1]");
        assertThat(request.openSteps()).containsExactly("Task_FileLinked");
    }

    @Test
    void theStepsToComeNameTheLinkedMatter() {
        Walk request = Walk.draft(hospital, "requester", ExportForms.request(hospital, "general.a"))
                .submit();
        assertThat(coming(request)).containsExactly("Call_Export");
        assertThat(Walk.list(request.timeline("coming").get(0).path("who")))
                .extracting(who -> who.path("name").asString())
                .containsExactly(hospital.name("requester"));
        request.decide("head.a", "consent");
        assertThat(coming(request)).isEmpty();
    }

    private Walk consented(ObjectNode form) {
        return consented(hospital, form);
    }

    /** A request whose owner consented. */
    static Walk consented(Hospital hospital, ObjectNode form) {
        return Walk.draft(hospital, "requester", form).submit().decide("head.a", "consent");
    }

    private static List<String> coming(Walk walk) {
        return walk.timeline("coming").stream()
                .map(step -> step.path("element").asString())
                .toList();
    }

    private static Set<String> procedures(Walk walk) {
        return Walk.list(walk.page().path("called")).stream()
                .map(called -> called.path("procedure").asString())
                .collect(Collectors.toSet());
    }
}
