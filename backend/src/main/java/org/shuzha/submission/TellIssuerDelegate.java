package org.shuzha.submission;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shuzha.engine.ProcessModels;
import org.shuzha.matter.Matter;
import org.shuzha.matter.Matters;
import org.springframework.stereotype.Component;

/** Tells the authority that addressed the matter what the element says as its {@code milestone}. */
@Component
class TellIssuerDelegate implements JavaDelegate {

    private final IssuerNews news;
    private final Matters matters;
    private final ProcessModels models;

    TellIssuerDelegate(IssuerNews news, Matters matters, ProcessModels models) {
        this.news = news;
        this.matters = matters;
        this.models = models;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Matter matter = matters.get((String) execution.getVariable("matterId"));
        var element = models.element(matter.deploymentId(), matter.procedureKey(), execution.getCurrentActivityId());
        news.tell(matter.id(), element.property("milestone"));
    }
}
