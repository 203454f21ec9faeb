package org.shuzha.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Publishes what happens to user tasks inside the engine's own transaction. */
@Component
class TaskEventsTaskListener implements TaskListener {

    private final ApplicationEventPublisher events;

    TaskEventsTaskListener(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void notify(DelegateTask task) {
        String matterId = (String) task.getVariable("matterId");
        if (EVENTNAME_DELETE.equals(task.getEventName())) {
            events.publishEvent(new TaskCancelled(task.getId(), matterId));
            return;
        }
        if (EVENTNAME_COMPLETE.equals(task.getEventName())) {
            events.publishEvent(new TaskCompleted(task.getId()));
            return;
        }
        var definition = task.getProcessEngineServices()
                .getRepositoryService()
                .getProcessDefinition(task.getProcessDefinitionId());
        events.publishEvent(new TaskOpened(
                task.getId(),
                matterId,
                definition.getDeploymentId(),
                definition.getKey(),
                task.getProcessInstanceId(),
                task.getTaskDefinitionKey(),
                task.getVariables()));
    }
}
