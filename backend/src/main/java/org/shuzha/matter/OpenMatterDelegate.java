package org.shuzha.matter;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.shuzha.engine.ProcessModels;
import org.shuzha.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Opens and files the matter that this one turns into, of the procedure that the element's {@code opens} names. */
@Component
class OpenMatterDelegate implements JavaDelegate {

    private final Matters matters;
    private final MatterSteps steps;
    private final SystemFilings filings;
    private final ProcessModels models;
    private final ApplicationEventPublisher events;

    OpenMatterDelegate(
            Matters matters,
            MatterSteps steps,
            SystemFilings filings,
            ProcessModels models,
            ApplicationEventPublisher events) {
        this.matters = matters;
        this.steps = steps;
        this.filings = filings;
        this.models = models;
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Matter from = matters.get((String) execution.getVariable("matterId"));
        String procedure = models.at(execution).property("opens");
        Matter opened = filings.open(from, steps.latest(from.id()).orElseThrow(), procedure);
        Map<String, Object> facts = Map.of("linked", opened.id(), "procedure", procedure);
        events.publishEvent(new MatterEvent(from.id(), "matter.linked_opened", Actor.SYSTEM, facts));
    }
}
