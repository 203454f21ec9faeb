package org.shuzha.submission;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shuzha.engine.ProcessModels;
import org.springframework.stereotype.Component;

/** Tells the authority that addressed the matter what the element says as its {@code milestone}. */
@Component
class TellIssuerDelegate implements JavaDelegate {

    /** Matters of a release whose replies did not say yet where they stand. */
    private static final List<String> BEFORE_SAYS = List.of("reply-drafted");

    private final IssuerNews news;
    private final ProcessModels models;

    TellIssuerDelegate(IssuerNews news, ProcessModels models) {
        this.news = news;
        this.models = models;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String matterId = (String) execution.getVariable("matterId");
        var element = models.at(execution);
        String milestone = element.property("milestone");
        List<String> says = element.list("says");
        news.tell(matterId, milestone, says.isEmpty() && milestone.equals("replied") ? BEFORE_SAYS : says);
    }
}
