package org.shuzha.processes;

import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** General data of ten employees are filed, exempt by their small number; a test declares what differs. */
@Deployment(
        resources = {
            "procedures/outbound-export-assessment/outbound-export-assessment.bpmn",
            "procedures/outbound-export-assessment/path-holds.dmn",
            "shared/storage-location.dmn",
            "shared/core-share.dmn",
            "shared/export-path.dmn",
            "shared/consent-type.dmn",
            "shared/collective-resolution.bpmn",
            "called/linked-matter.bpmn",
            "called/authority-submission.bpmn"
        })
abstract class ExportCourse {
    static final String IMPACT = "pi-impact-assessment";
    static final String CORE = "core-data-transfer-review";
    static final String SECURITY = "national-security-review-referral";

    @RegisterExtension
    final Crossing journey = new Crossing(OutboundExportTest.ENGINE);

    @BeforeEach
    void prepare() {
        journey.declared.putAll(
                Map.of("secret", false, "geneticResources", false, "importantItems", 0, "coreItems", 0));
        journey.declared.putAll(
                Map.of("coreToOtherPerson", false, "nationalSecurity", false, "exemptScenario", "none"));
        journey.declared.putAll(Map.of("personal", true, "sensitive", false, "criticalOperator", false));
        journey.declared.putAll(Map.of("academicCooperation", false, "dataKind", "staff", "storageLocation", "none"));
        journey.declared.putAll(Map.of("abroad", true, "publication", false, "personCapability", "capable"));
        journey.declared.put("accessFromAbroad", false);
        persons(0, 10);
    }

    final void persons(int sensitive, int other) {
        journey.projected =
                Map.of("sensitiveProjected", sensitive, "otherProjected", other, "coreProjected", 1, "coreTotal", 100);
    }

    final void patients(int count) {
        journey.declared.put("sensitive", true);
        persons(count, 0);
    }

    final void important() {
        journey.level = 2;
        journey.declared.put("importantItems", 1);
    }

    final void core() {
        journey.level = 3;
        journey.declared.putAll(Map.of("coreItems", 1, "coreToOtherPerson", true));
    }

    final Crossing start() {
        journey.start("outbound-export-assessment");
        return journey;
    }

    final Crossing unclear() {
        journey.declared.put("personal", false);
        return start();
    }

    final Crossing impactAssessed() {
        return start().linked(IMPACT, "PASS");
    }

    final Crossing consented() {
        return impactAssessed().decideAll("Task_OwnerReview", "consent");
    }

    /** General data, approved by everybody inside. */
    final Crossing consentedByAll() {
        return consented().resolves("approve");
    }

    /** The institution's own part of a security assessment is done. */
    final Crossing own() {
        return consented()
                .decide("Task_SelfAssessment", "assessed")
                .decide("Task_PersonalAssessment", "assessed")
                .resolves("approve");
    }

    final Crossing declared() {
        return own().answers("health-local", "review", "pass").answers("cac-province", "forwarding", "forward");
    }

    final Crossing delivered() {
        return consentedByAll().decide("Task_Execute", "executed").answers("health-local", "report", "receipt");
    }

    /** A security assessment passed and delivered; answers when its result ends. */
    final Date result() {
        important();
        declared()
                .answers("cac-national", "decision", "pass")
                .decide("Task_Execute", "executed")
                .answers("health-local", "report", "receipt")
                .isAt("Task_FollowUp");
        return date("resultUntil");
    }

    final Date date(String fact) {
        return (Date) journey.fact(fact);
    }

    final void endsOr(String at, String end) {
        if (at == null) {
            journey.endsAt(end);
        } else {
            journey.isAt(at);
        }
    }
}
