package org.shuzha.decision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shuzha.matter.CalledDrafts;
import org.shuzha.matter.Matter;
import org.shuzha.matter.Matters;
import org.springframework.stereotype.Component;

/** Drafts the linked matter that a procedure calls, within what the owners left of the calling matter's scope. */
@Component
class StartProcedureDelegate implements JavaDelegate {

    private final Matters matters;
    private final EffectiveScopes scopes;
    private final CalledDrafts drafts;

    StartProcedureDelegate(Matters matters, EffectiveScopes scopes, CalledDrafts drafts) {
        this.matters = matters;
        this.scopes = scopes;
        this.drafts = drafts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Matter caller = matters.get((String) execution.getVariable("matterId"));
        String procedure = (String) execution.getVariable("linkedProcedure");
        execution.setVariable(
                "linkedMatterId",
                drafts.draft(caller, scopes.of(caller), procedure).id());
    }
}
