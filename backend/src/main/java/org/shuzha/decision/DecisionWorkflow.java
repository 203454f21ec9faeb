package org.shuzha.decision;

import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** The engine as a decision needs it. */
@Component
class DecisionWorkflow {

    private final TaskService tasks;

    DecisionWorkflow(TaskService tasks) {
        this.tasks = tasks;
    }

    /** The facts that the task's process knows. */
    Map<String, Object> facts(String taskId) {
        return tasks.getVariables(taskId);
    }

    /** Completes the task and lets the gateways read the opinion under the name the element declares. */
    void complete(String taskId, String result, String opinion) {
        tasks.complete(taskId, Map.of(result, opinion));
    }
}
