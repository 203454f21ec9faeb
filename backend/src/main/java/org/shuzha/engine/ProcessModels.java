package org.shuzha.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
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
    private final Map<String, Map<String, ProcessElement>> cache = new ConcurrentHashMap<>();

    ProcessModels(RepositoryService repository, RuntimeService runtime) {
        this.repository = repository;
        this.runtime = runtime;
    }

    /** Elements of a process by id, in document order. */
    public Map<String, ProcessElement> elements(String deploymentId, String process) {
        return cache.computeIfAbsent(deploymentId + "/" + process, key -> read(definitionId(deploymentId, process)));
    }

    public ProcessElement element(String deploymentId, String process, String id) {
        return elements(deploymentId, process).get(id);
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
        return repository
                .getBpmnModelInstance(definitionId(deploymentId, process))
                .getModelElementsByType(Process.class)
                .stream()
                .flatMap(model -> model.getChildElementsByType(SubProcess.class).stream())
                .filter(SubProcess::triggeredByEvent)
                .flatMap(handler -> handler.getChildElementsByType(StartEvent.class).stream())
                .flatMap(start -> start.getChildElementsByType(MessageEventDefinition.class).stream())
                .anyMatch(definition -> message.equals(definition.getMessage().getName()));
    }

    /** Whether a service task of the process runs this delegate. */
    public boolean runs(String deploymentId, String process, String delegate) {
        return repository
                .getBpmnModelInstance(definitionId(deploymentId, process))
                .getModelElementsByType(ServiceTask.class)
                .stream()
                .anyMatch(task -> ("${" + delegate + "}").equals(task.getCamundaDelegateExpression()));
    }

    String definitionId(String deploymentId, String process) {
        return repository
                .createProcessDefinitionQuery()
                .deploymentId(deploymentId)
                .processDefinitionKey(process)
                .singleResult()
                .getId();
    }

    private Map<String, ProcessElement> read(String definitionId) {
        var elements = new LinkedHashMap<String, ProcessElement>();
        for (FlowElement element :
                repository.getBpmnModelInstance(definitionId).getModelElementsByType(FlowElement.class)) {
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
