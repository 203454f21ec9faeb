package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shuzha.identity.Post;
import tools.jackson.databind.node.ObjectNode;

/** Data are provided to another institution over HTTP: general data without persons, from filing to the supervision. */
class ProvisionTest extends JourneyTest {
    private static final String PROVISION = "external-data-provision";

    private Hospital hospital;
    private Hospital health;

    @BeforeAll
    void aPlaceWithAHealthAuthority() {
        hospital = Submitted.place(jdbc, staffed("NATIONAL"), "HEALTH", "INSTITUTION", "840102")
                .appoint("dso", Post.DATA_SECURITY_OFFICER, null);
        health = Submitted.place(jdbc, emptyHospital("NATIONAL"), "HEALTH", "DISTRICT", "840102")
                .appoint("reg", Post.REGULATOR_STAFF, "GX");
    }

    @Test
    void generalDataGoOutAfterTheResolutionAndTheContractAndAreReported() {
        Walk walk = filed(ProvisionForms.form(hospital));
        walk.decide("dso", "effect-acceptable", ProvisionForms.effects("none"));
        walk.decide("head.a", "consent");
        walk.resolved("approve");
        assertThat(walk.openSteps()).containsExactly("Task_Contract");
        ObjectNode unsigned = ProvisionForms.contract(hospital);
        unsigned.set("attachments", Forms.json(Map.of("none", List.of())).path("none"));
        assertThat(walk.faults("requester", "contract-signed", unsigned)).containsExactly("/attachments");
        ObjectNode tomorrow = ProvisionForms.contract(hospital)
                .put("signedOn", Forms.today().plusDays(1).toString());
        assertThat(walk.faults("requester", "contract-signed", tomorrow)).containsExactly("/signedOn");
        walk.decide("requester", "contract-signed", ProvisionForms.contract(hospital))
                .decide("dso", "verified");
        walk.decide("it.one", "executed", Forms.execution(walk.page(), 100));
        assertThat(walk.grantStatus()).isEqualTo("ACTIVE");
        walk.decide("dso", "reported", ProvisionForms.report()).decide("dso", "dispatched", Submitted.dispatch());
        Submitted.answer(health, "reg", walk, "receipt", null);
        assertThat(walk.openSteps()).isEmpty();
        assertThat(walk.status()).isEqualTo("IN_USE");
    }

    @Test
    void aSignificantEffectRefusesItForGood() {
        Walk walk = filed(ProvisionForms.form(hospital));
        assertThat(walk.faults("dso", "effect-acceptable", ProvisionForms.effects("significant")))
                .containsExactly("/publicInterest");
        walk.decide("dso", "effect-significant", "影响公共利益", ProvisionForms.effects("significant"));
        assertThat(walk.outcome()).isEqualTo("REFUSED");
    }

    @Test
    void withoutConsentOrExceptionPersonalInformationIsRefused() {
        Walk walk = filed((ObjectNode)
                ProvisionForms.form(hospital).set("assets", ProvisionForms.assets(hospital, "general.a", "sex")));
        walk.decide("dso", "effect-acceptable", ProvisionForms.effects("none"));
        assertThat(walk.outcome()).isEqualTo("REFUSED");
    }

    @Test
    void receiversWithProceduresOfTheirOwnAreRefusedWithTheArticle() {
        assertThat(refusals(ProvisionForms.form(hospital).put("receiverKind", "state-organ")))
                .containsExactly("gate.state_organ [A15.1]");
        assertThat(refusals(ProvisionForms.form(hospital).put("receiverKind", "report-demand")))
                .containsExactly("gate.report_demand [B22.5]");
        assertThat(refusals(ProvisionForms.form(hospital).put("receiverKind", "sharing")))
                .containsExactly("gate.sharing [A15.2]");
        assertThat(refusals(ProvisionForms.form(hospital).put("minimumScope", false)))
                .containsExactly("gate.minimum_scope_internal [INTERNAL]");
        assertThat(refusals((ObjectNode)
                        ProvisionForms.form(hospital).set("recipients", ProvisionForms.recipients("vendor"))))
                .containsExactly("gate.vendor [A16.1]");
        assertThat(refusals((ObjectNode)
                        ProvisionForms.form(hospital).set("environment", Forms.json(Map.of("location", "abroad")))))
                .containsExactly("gate.abroad [A22.4]");
    }

    private Walk filed(ObjectNode form) {
        return Walk.draft(hospital, "requester", PROVISION, form).submit();
    }

    private List<String> refusals(ObjectNode form) {
        return AssessmentSeparationTest.reasons(
                Walk.draft(hospital, "requester", PROVISION, form).refusedSubmission(422));
    }
}
