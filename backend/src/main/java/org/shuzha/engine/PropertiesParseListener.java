package org.shuzha.engine;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Attaches our listeners to every element while a BPMN is parsed, so that no model has to name them. */
class PropertiesParseListener extends AbstractBpmnParseListener {

    private final ElementListener elements;
    private final TaskListener tasks;

    PropertiesParseListener(ElementListener elements, TaskListener tasks) {
        this.elements = elements;
        this.tasks = tasks;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.addTaskListener(TaskListener.EVENTNAME_CREATE, tasks);
        definition.addTaskListener(TaskListener.EVENTNAME_COMPLETE, tasks);
        definition.addTaskListener(TaskListener.EVENTNAME_DELETE, tasks);
        watchStart(activity);
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        watchStart(activity);
    }

    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
        watchStart(activity);
    }

    @Override
    public void parseSubProcess(Element element, ScopeImpl scope, ActivityImpl activity) {
        watchStart(activity);
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        watchStart(activity);
    }

    private void watchStart(ActivityImpl activity) {
        activity.addListener(ExecutionListener.EVENTNAME_START, elements);
    }
}
