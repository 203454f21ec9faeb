package org.shuzha.submission;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shuzha.engine.ProcessModels;
import org.shuzha.matter.MatterSteps;
import org.springframework.stereotype.Component;

/** Tells the institution of this branch, or all, what the element says as its {@code answer}, or the fact named there. */
@Component
class AnswerInstitutionsDelegate implements JavaDelegate {

    private final Answers answers;
    private final ProcessModels models;

    AnswerInstitutionsDelegate(Answers answers, ProcessModels models) {
        this.answers = answers;
        this.models = models;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String matterId = (String) execution.getVariable("matterId");
        var element = models.at(execution);
        String answer = element.property("answer");
        answer = Objects.toString(execution.getVariable(answer), answer);
        answers.give(matterId, (String) execution.getVariable(MatterSteps.INSTITUTION), answer, element.list("says"))
                .ifPresent(limit -> execution.setVariables(AddressedWorkflow.limit(limit)));
    }
}
