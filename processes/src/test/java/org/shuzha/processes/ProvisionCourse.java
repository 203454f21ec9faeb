package org.shuzha.processes;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** General data leave on encrypted media, of nobody and under no duty; a test declares what differs. */
@Deployment(
        resources = {
            "procedures/external-data-provision/external-data-provision.bpmn",
            "procedures/external-data-provision/effect-block.dmn",
            "shared/collective-resolution.bpmn",
            "shared/linked-matter.bpmn",
            "shared/authority-submission.bpmn",
            "shared/authority-clock.dmn",
            "shared/approval-body.dmn",
            "shared/consent-type.dmn",
            "shared/pia-required.dmn",
            "shared/pre-transfer-assessment.dmn",
            "shared/transport-channel.dmn"
        })
abstract class ProvisionCourse {
    static final String PROVISION = "external-data-provision";

    @RegisterExtension
    final Journey journey = new Journey(ExternalProvisionTest.ENGINE);

    @BeforeEach
    void prepare() {
        List.of(
                        "personal",
                        "sensitive",
                        "vendor",
                        "ai",
                        "publication",
                        "abroad",
                        "coreToOtherPerson",
                        "ownersConsented",
                        "resolutionCarried",
                        "statutoryDuty",
                        "statutoryCitation",
                        "consentException",
                        "faceOverInternet")
                .forEach(fact -> journey.declared.put(fact, false));
        journey.declared.putAll(Map.of(
                "leavesInstitution",
                true,
                "personCapability",
                "capable",
                "channel",
                "encrypted-media",
                "action",
                "provide"));
        journey.useOutcome = "unused";
    }

    final void claim(boolean duty, boolean citation) {
        journey.declared.putAll(Map.of("statutoryDuty", duty, "statutoryCitation", citation));
    }

    final void personal() {
        journey.declared.put("personal", true);
    }

    final Journey start() {
        return journey.start(PROVISION);
    }

    final Journey analysed() {
        return start().decide("Task_EffectAnalysis", "effect-acceptable");
    }

    final Journey consented() {
        analysed();
        if (journey.openElements().contains("Task_CountersignExemption")) {
            journey.decide("Task_CountersignExemption", "countersign");
        }
        return journey.decideAll("Task_OwnerReview", "consent");
    }

    final Journey resolved() {
        consented();
        return resolve();
    }

    final Journey resolve() {
        return journey.decide("Task_Convene", "convene")
                .decideAll("Task_Vote", "approve")
                .decide("Task_Minutes", "conclude");
    }

    final Journey contract() {
        return journey.decide("Task_Contract", "contract-signed").decide("Task_ContractCheck", "verified");
    }

    final Journey released() {
        resolved();
        return contract().decide("Task_Execute", "executed");
    }

    final Journey reported() {
        return journey.decide("Task_WriteReport", "reported")
                .decide("Task_Dispatch", "dispatched")
                .decide("Task_Receipt", "receipt");
    }
}
