package org.shuzha.decision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.shuzha.catalogue.Asset;
import org.shuzha.matter.Facts;
import org.shuzha.matter.Matters;
import org.springframework.stereotype.Component;

/** Finds every department that owns something in scope; all of them are asked (A13.2). */
@Component
class ResolveOwnersDelegate implements JavaDelegate {

    private final Matters matters;
    private final EffectiveScopes scopes;
    private final Facts facts;

    ResolveOwnersDelegate(Matters matters, EffectiveScopes scopes, Facts facts) {
        this.matters = matters;
        this.scopes = scopes;
        this.facts = facts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var matter = matters.get((String) execution.getVariable("matterId"));
        var departments = facts.owners(matter.organisationId(), scopes.of(matter)).stream()
                .map(Asset.Owner::departmentId)
                .toList();
        if (departments.isEmpty()) {
            throw new IllegalStateException("no owning department for matter " + matter.id());
        }
        execution.setVariable(
                "ownerDepartments", Variables.objectValue(departments, true).create());
    }
}
