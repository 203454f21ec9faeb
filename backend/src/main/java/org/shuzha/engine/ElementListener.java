package org.shuzha.engine;

import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Turns the {@code status} and {@code sheet} of an element and the {@code outcome} of an end event into events. */
@Component
class ElementListener implements ExecutionListener {

    private final ApplicationEventPublisher events;

    ElementListener(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var properties = ElementProperties.of(execution.getBpmnModelElementInstance());
        String matterId = (String) execution.getVariable("matterId");
        if (properties.containsKey("status")) {
            events.publishEvent(new StatusReached(matterId, properties.get("status")));
        }
        if (properties.containsKey("sheet")) {
            Stream.of(properties.get("sheet").split(","))
                    .map(sheet -> due(execution, matterId, sheet))
                    .forEach(events::publishEvent);
        }
        if (properties.containsKey("outcome")) {
            events.publishEvent(
                    new OutcomeReached(matterId, execution.getCurrentActivityId(), properties.get("outcome")));
        }
    }

    private static SheetDue due(DelegateExecution execution, String matterId, String sheet) {
        String process = execution
                .getProcessEngineServices()
                .getRepositoryService()
                .getProcessDefinition(execution.getProcessDefinitionId())
                .getKey();
        return new SheetDue(
                matterId, process, execution.getProcessInstanceId(), execution.getCurrentActivityId(), sheet);
    }
}
