package org.shuzha.submission;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shuzha.engine.ProcessModels;
import org.shuzha.matter.Matter;
import org.shuzha.matter.Matters;
import org.springframework.stereotype.Component;

/** Tells the institution of this branch, or all, what the element says as its {@code answer}, or the fact named there. */
@Component
class AnswerInstitutionsDelegate implements JavaDelegate {

    private final Answers answers;
    private final Matters matters;
    private final ProcessModels models;

    AnswerInstitutionsDelegate(Answers answers, Matters matters, ProcessModels models) {
        this.answers = answers;
        this.matters = matters;
        this.models = models;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Matter matter = matters.get((String) execution.getVariable("matterId"));
        var element = models.element(matter.deploymentId(), matter.procedureKey(), execution.getCurrentActivityId());
        String answer = element.property("answer");
        answer = Objects.toString(execution.getVariable(answer), answer);
        answers.give(matter.id(), (String) execution.getVariable("institution"), answer, element.list("says"))
                .ifPresent(limit -> execution.setVariables(AddressedWorkflow.limit(limit)));
    }
}
