package org.shuzha.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shuzha.engine.ProcessModels;
import org.shuzha.matter.Matter;
import org.shuzha.matter.Matters;
import org.shuzha.submission.NationalAuthorities;
import org.springframework.stereotype.Component;

/** The local authority has reported upward: whom T14 names for the element's {@code subject} gets a copy (A24.2, A25.2). */
@Component
class PassOnDelegate implements JavaDelegate {

    private final Reports reports;
    private final NationalAuthorities national;
    private final Matters matters;
    private final ProcessModels models;

    PassOnDelegate(Reports reports, NationalAuthorities national, Matters matters, ProcessModels models) {
        this.reports = reports;
        this.national = national;
        this.matters = matters;
        this.models = models;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Matter matter = matters.get((String) execution.getVariable("matterId"));
        reports.passedOn(matter.id());
        IncidentWorkflow.set(
                execution,
                "nationalAuthorities",
                national.of(matter, models.at(execution).property("subject")));
    }
}
