package org.shuzha.matter;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shuzha.engine.ProcessModels;
import org.springframework.stereotype.Component;

/**
 * Drafts the matter that follows from the one whose call led here. The call's {@code says} names the opinions whose form the
 * draft begins with, its {@code institution} the one it is about.
 */
@Component
class DraftFollowUpDelegate implements JavaDelegate {

    private final Matters matters;
    private final CalledDrafts drafts;
    private final ProcessModels models;

    DraftFollowUpDelegate(Matters matters, CalledDrafts drafts, ProcessModels models) {
        this.matters = matters;
        this.drafts = drafts;
        this.models = models;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Matter from = matters.get((String) execution.getVariable("matterId"));
        List<String> says = models.at(execution.getSuperExecution()).list("says");
        String institution = (String) execution.getVariable(MatterSteps.INSTITUTION);
        String procedure = (String) execution.getVariable("linkedProcedure");
        execution.setVariable(
                "linkedMatterId",
                drafts.follow(from, institution, says, procedure).id());
    }
}
