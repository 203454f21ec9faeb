package org.shuzha.grant;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Opens the grant within scope and conditions; the end of its term drives the timer (A13.2). Where it rests on a result of
 * the authorities it ends with that at the latest (CBDF9).
 */
@Component
class OpenGrantDelegate implements JavaDelegate {

    private final Grants grants;

    OpenGrantDelegate(Grants grants) {
        this.grants = grants;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String matterId = (String) execution.getVariable("matterId");
        execution.setVariable("grantUntil", grants.open(matterId, (Date) execution.getVariable("resultUntil")));
    }
}
