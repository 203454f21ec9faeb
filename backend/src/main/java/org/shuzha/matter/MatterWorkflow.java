package org.shuzha.matter;

import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** The engine as a matter needs it. */
@Component
class MatterWorkflow {

    static final String WITHDRAWN = "matter.withdrawn";
    private static final String LINKED_ENDED = "matter.linkedEnded";
    private static final String LINKED_MATTER = "linkedMatterId";

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final TaskService tasks;

    MatterWorkflow(RuntimeService runtime, RepositoryService repository, TaskService tasks) {
        this.runtime = runtime;
        this.repository = repository;
        this.tasks = tasks;
    }

    /** Starts the procedure as deployed in this deployment and answers the instance's id. */
    String start(Matter matter) {
        String definition = repository
                .createProcessDefinitionQuery()
                .deploymentId(matter.deploymentId())
                .processDefinitionKey(matter.procedureKey())
                .singleResult()
                .getId();
        Map<String, Object> facts = Map.of(
                "matterId", matter.id(),
                "organisationId", matter.organisationId(),
                "starterId", matter.requesterId(),
                "profile", matter.profile());
        return runtime.startProcessInstanceById(definition, matter.id(), facts).getId();
    }

    void complete(String taskId) {
        tasks.complete(taskId);
    }

    /** Id of the matter that this instance of the shared process drafted. */
    String linkedMatter(String processInstanceId) {
        return (String) runtime.getVariable(processInstanceId, LINKED_MATTER);
    }

    /** Hands the outcome of a called matter to the one execution that waits for it; nobody waits any more after a cancelled call. */
    void linkedEnded(Matter called) {
        runtime.createMessageCorrelation(LINKED_ENDED)
                .processInstanceVariableEquals(LINKED_MATTER, called.id())
                .setVariable("linkedOutcome", called.outcome())
                .correlateAll();
    }

    void withdraw(Matter matter) {
        runtime.createMessageCorrelation(WITHDRAWN)
                .processInstanceId(matter.processInstanceId())
                .correlate();
    }
}
