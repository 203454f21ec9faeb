package org.shuzha.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.springframework.stereotype.Component;

/** What the deployed BPMN says: elements, properties, picture, and where an instance stands. */
@Component
public class ProcessModels {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final Map<String, Model> cache = new ConcurrentHashMap<>();

    /** What never changes in a deployment, so it is read once. */
    private record Model(
            String definitionId, Map<String, ProcessElement> elements, Set<String> heard, Set<String> delegates) {}

    ProcessModels(RepositoryService repository, RuntimeService runtime) {
        this.repository = repository;
        this.runtime = runtime;
    }

    /** Elements of a process by id, in document order. */
    public Map<String, ProcessElement> elements(String deploymentId, String process) {
        return model(deploymentId, process).elements();
    }

    public ProcessElement element(String deploymentId, String process, String id) {
        return elements(deploymentId, process).get(id);
    }

    /** The element that the execution stands at. */
    public ProcessElement at(DelegateExecution execution) {
        var definition = repository.getProcessDefinition(execution.getProcessDefinitionId());
        return element(definition.getDeploymentId(), definition.getKey(), execution.getCurrentActivityId());
    }

    /** Ids of the activities an instance stands in; empty when it has ended. */
    public List<String> active(String processInstanceId) {
        boolean running = runtime.createProcessInstanceQuery()
                        .processInstanceId(processInstanceId)
                        .count()
                > 0;
        return running ? runtime.getActiveActivityIds(processInstanceId) : List.of();
    }

    /** Whether the process hears this message wherever it stands: an event sub-process of its own starts with it. */
    public boolean hears(String deploymentId, String process, String message) {
        return model(deploymentId, process).heard().contains(message);
    }

    /** Whether a service task of the process runs this delegate. */
    public boolean runs(String deploymentId, String process, String delegate) {
        return model(deploymentId, process).delegates().contains("${" + delegate + "}");
    }

    String definitionId(String deploymentId, String process) {
        return model(deploymentId, process).definitionId();
    }

    private Model model(String deploymentId, String process) {
        return cache.computeIfAbsent(deploymentId + "/" + process, key -> read(deploymentId, process));
    }

    private Model read(String deploymentId, String process) {
        String definitionId = repository
                .createProcessDefinitionQuery()
                .deploymentId(deploymentId)
                .processDefinitionKey(process)
                .singleResult()
                .getId();
        BpmnModelInstance bpmn = repository.getBpmnModelInstance(definitionId);
        return new Model(definitionId, elements(bpmn), heard(bpmn), delegates(bpmn));
    }

    private static Set<String> heard(BpmnModelInstance bpmn) {
        return bpmn.getModelElementsByType(Process.class).stream()
                .flatMap(model -> model.getChildElementsByType(SubProcess.class).stream())
                .filter(SubProcess::triggeredByEvent)
                .flatMap(handler -> handler.getChildElementsByType(StartEvent.class).stream())
                .flatMap(start -> start.getChildElementsByType(MessageEventDefinition.class).stream())
                .map(definition -> definition.getMessage().getName())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> delegates(BpmnModelInstance bpmn) {
        return bpmn.getModelElementsByType(ServiceTask.class).stream()
                .map(ServiceTask::getCamundaDelegateExpression)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, ProcessElement> elements(BpmnModelInstance bpmn) {
        var elements = new LinkedHashMap<String, ProcessElement>();
        for (FlowElement element : bpmn.getModelElementsByType(FlowElement.class)) {
            elements.put(
                    element.getId(),
                    new ProcessElement(
                            element.getId(),
                            element.getName(),
                            element instanceof CallActivity call ? call.getCalledElement() : null,
                            ElementProperties.of(element)));
        }
        return elements;
    }
}
