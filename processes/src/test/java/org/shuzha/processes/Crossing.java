package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A journey of data that leave: the ledger, the consents, linked matters and authorities stand in by what they answer. */
final class Crossing extends Journey {
    /** What the ledger answers when it reserves. */
    Map<String, Object> projected = Map.of("sensitiveProjected", 0, "otherProjected", 0);

    /** When the authorities answer, null for now, and until when they say that it holds. */
    Date answeredAt;

    Date answerUntil;

    Crossing(ProcessEngineExtension extension) {
        super(extension);
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        super.beforeEach(test);
        standIn("reserveQuota", execution -> execution.setVariables(projected));
        declared.putAll(Map.of("ownersConsented", false, "resolutionCarried", false));
    }

    /** The linked matter of that procedure ends so. */
    Crossing linked(String procedure, String outcome) {
        assertThat(handed("Task_Linked", "linkedProcedure")).isEqualTo(procedure);
        return decide("Task_Linked", outcome);
    }

    /** The authority that was asked for this answers so. */
    Crossing answers(String authority, String kind, String outcome) {
        assertThat(handed("Task_Authority", "authority")).isEqualTo(authority);
        assertThat(handed("Task_Authority", "submissionKind")).isEqualTo(kind);
        Map<String, Object> said = new HashMap<>();
        said.put("answeredAt", answeredAt == null ? ClockUtil.getCurrentTime() : answeredAt);
        said.put("answerUntil", answerUntil);
        knows("Task_Authority", said);
        return decide("Task_Authority", outcome);
    }

    /** The body meets, votes and concludes; the result is {@link Journey#resolution}. */
    Crossing resolves(String result) {
        resolution = result;
        return decide("Task_Convene", "convene").decide("Task_Minutes", "conclude");
    }

    @Override
    Crossing decide(String element, String opinion) {
        super.decide(element, opinion);
        return this;
    }

    @Override
    Crossing decideAll(String element, String opinion) {
        super.decideAll(element, opinion);
        return this;
    }

    @Override
    Crossing correlate(String message) {
        super.correlate(message);
        return this;
    }

    @Override
    Crossing termPasses(Date moment) {
        super.termPasses(moment);
        return this;
    }

    @Override
    Crossing isAt(String... elements) {
        super.isAt(elements);
        return this;
    }
}
