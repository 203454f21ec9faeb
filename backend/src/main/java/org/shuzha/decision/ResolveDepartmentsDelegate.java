package org.shuzha.decision;

import java.util.ArrayList;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.shuzha.matter.Matters;
import org.springframework.stereotype.Component;

/** Finds the departments that the form names; where it names none, one step without a department is asked for (A18). */
@Component
class ResolveDepartmentsDelegate implements JavaDelegate {

    private final Matters matters;

    ResolveDepartmentsDelegate(Matters matters) {
        this.matters = matters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var matter = matters.get((String) execution.getVariable("matterId"));
        var departments = new ArrayList<String>();
        matter.form().path("departments").forEach(department -> departments.add(department.asString()));
        if (departments.isEmpty()) {
            // nobody's department: a list of nothing would pass by itself
            departments.add(null);
        }
        execution.setVariable(
                "departments", Variables.objectValue(departments, true).create());
    }
}
