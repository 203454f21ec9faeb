package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Drives one matter through the engine of the test class. */
class Journey extends KernelStandIns {
    private final ProcessEngineExtension extension;
    private ProcessEngine engine;
    private String instance;

    Journey(ProcessEngineExtension extension) {
        this.extension = extension;
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        engine = extension.getProcessEngine();
        super.beforeEach(test);
    }

    /** Starts the process with the facts the kernel knows at submission. */
    Journey start(String process) {
        return start(process, Map.of());
    }

    /** As {@link #start(String)}, with what the caller hands over. */
    Journey start(String process, Map<String, Object> handed) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "matterId", "M1", "organisationId", "O1", "starterId", "P1", "profile", "NATIONAL", "action", "use"));
        facts.put("leavesInstitution", false);
        facts.put("internalMinimum", 1);
        facts.putAll(handed);
        ProcessInstance started =
                engine.getRuntimeService().startProcessInstanceByKey(process, "SZ-2026-000001", facts);
        instance = started.getId();
        return this;
    }

    /** Gives an opinion on one open task of that element; the variable is the one its `result` names. */
    Journey decide(String element, String opinion) {
        return decide(element, opinion, task -> true);
    }

    /** The same in the branch that is about this institution. */
    Journey decide(String element, String institution, String opinion) {
        return decide(
                element,
                opinion,
                task -> institution.equals(engine.getTaskService().getVariable(task.getId(), "institution")));
    }

    private Journey decide(String element, String opinion, Predicate<Task> which) {
        Task task = open(element).stream()
                .filter(which)
                .findFirst()
                .orElseThrow(() -> new AssertionError(element + " is not open, but " + openElements()));
        engine.getTaskService().complete(task.getId(), Map.of(property(task, "result"), opinion));
        return this;
    }

    /** The branch that is about this institution hears the message. */
    Journey hears(String institution, String message) {
        engine.getRuntimeService().createEventSubscriptionQuery().eventName(message).list().stream()
                .map(EventSubscription::getExecutionId)
                .filter(execution ->
                        institution.equals(engine.getRuntimeService().getVariable(execution, "institution")))
                .forEach(execution -> engine.getRuntimeService().messageEventReceived(message, execution));
        return this;
    }

    Journey decideAll(String element, String opinion) {
        open(element).forEach(task -> decide(element, opinion));
        return this;
    }

    Journey correlate(String message) {
        engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceId(instance)
                .correlate();
        return this;
    }

    /** As {@link #correlate(String)}, with what the message says. */
    Journey correlate(String message, String fact, String value) {
        engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceId(instance)
                .setVariable(fact, value)
                .correlate();
        return this;
    }

    /** The requester files the linked matter, and it ends so. */
    Journey linkedEnds(String outcome) {
        decide("Task_FileLinked", "filed");
        engine.getRuntimeService()
                .createMessageCorrelation("matter.linkedEnded")
                .processInstanceVariableEquals("linkedMatterId", LINKED)
                .setVariable("linkedOutcome", outcome)
                .correlate();
        return this;
    }

    /** What waits to be done asynchronously is done: every institution that was addressed has its matter. */
    Journey institutionsReached() {
        engine.getManagementService()
                .createJobQuery()
                .messages()
                .list()
                .forEach(job -> engine.getManagementService().executeJob(job.getId()));
        return this;
    }

    /** The matter of this institution ends. */
    Journey replies(String institution) {
        engine.getRuntimeService()
                .createMessageCorrelation("matter.linkedEnded")
                .processInstanceVariableEquals("linkedMatterId", institution)
                .setVariable("linkedOutcome", "ANSWERED")
                .correlate();
        return this;
    }

    /** Moves the clock past the given moment and runs the timer that is due. */
    Journey termPasses(Date moment) {
        ClockUtil.setCurrentTime(Date.from(moment.toInstant().plusSeconds(1)));
        var jobs = engine.getManagementService()
                .createJobQuery()
                .timers()
                .executable()
                .list();
        jobs.forEach(job -> engine.getManagementService().executeJob(job.getId()));
        return this;
    }

    Journey isAt(String... elements) {
        assertThat(openElements()).containsExactlyInAnyOrder(elements);
        return this;
    }

    Journey endsAt(String endEvent) {
        assertThat(openElements()).isEmpty();
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
        assertThat(engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance)
                        .activityId(endEvent)
                        .count())
                .isOne();
        return this;
    }

    Collection<String> openElements() {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey("SZ-2026-000001").list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    Object fact(String name) {
        return engine.getRuntimeService().getVariable(instance, name);
    }

    /** What the caller handed to the process in which that task is open. */
    Object handed(String element, String fact) {
        return engine.getTaskService().getVariable(open(element).get(0).getId(), fact);
    }

    /** What an open task declares. */
    String declaredAt(String element, String property) {
        return property(open(element).get(0), property);
    }

    /** A fact as it stood when the matter's course had ended. */
    Object ended(String name) {
        return engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .variableName(name)
                .singleResult()
                .getValue();
    }

    /** The process in which that task is open comes to know these facts. */
    void knows(String element, Map<String, Object> facts) {
        engine.getTaskService().setVariables(open(element).get(0).getId(), facts);
    }

    private List<Task> open(String element) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey("SZ-2026-000001")
                .taskDefinitionKey(element)
                .list();
    }

    private String property(Task task, String name) {
        UserTask element = engine.getRepositoryService()
                .getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
        return element.getExtensionElements().getChildElementsByType(CamundaProperties.class).stream()
                .flatMap(block -> block.getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst()
                .orElseThrow();
    }
}
