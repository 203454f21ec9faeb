package org.shuzha.submission;

import java.util.Set;
import org.shuzha.decision.OpinionGiven;
import org.shuzha.engine.TaskCancelled;
import org.shuzha.matter.MatterStep;
import org.shuzha.matter.MatterSteps;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Follows what people say to a submission, and the end of its course from outside. */
@Component
class DispatchProgress {

    private static final Set<String> SILENCE = Set.of("Task_Remind", "Task_OverseeSilence");

    private final Dispatches dispatches;
    private final DispatchMapper mapper;
    private final MatterSteps steps;

    DispatchProgress(Dispatches dispatches, DispatchMapper mapper, MatterSteps steps) {
        this.dispatches = dispatches;
        this.mapper = mapper;
        this.steps = steps;
    }

    @EventListener
    void on(OpinionGiven given) {
        MatterStep step = given.step();
        if (!step.process().equals(Dispatches.PROCESS)) {
            return;
        }
        Dispatch dispatch = mapper.ofInstance(step.processInstanceId());
        if (step.outside()) {
            dispatches.reply(dispatch, step.opinion(), said(step), step.actorId());
        } else if (step.opinion().equals("recorded")) {
            dispatches.reply(dispatch, step.form().path("result").asString(), said(step), step.actorId());
        } else if (step.opinion().equals("confirmed")) {
            dispatches.confirm(dispatch, step.actorId());
        }
    }

    /**
     * Whenever a submission is open, one of its tasks is; that task is taken away only with the submission. Those about an
     * authority's silence stand beside it and go when it answers.
     */
    @EventListener
    void on(TaskCancelled cancelled) {
        MatterStep step = steps.find(cancelled.taskId());
        if (step != null && step.process().equals(Dispatches.PROCESS) && !SILENCE.contains(step.element())) {
            dispatches.withdraw(step.processInstanceId());
        }
    }

    private static ObjectNode said(MatterStep step) {
        ObjectNode said = JsonNodeFactory.instance.objectNode();
        if (step.form() instanceof ObjectNode form) {
            said.setAll(form);
        }
        if (step.opinionComment() != null) {
            said.put("comment", step.opinionComment());
        }
        return said;
    }
}
