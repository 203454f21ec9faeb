package org.shuzha.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.shuzha.calendar.WorkingDays;
import org.shuzha.engine.ProcessElement;
import org.shuzha.engine.ProcessModels;
import org.shuzha.engine.TaskCancelled;
import org.shuzha.engine.TaskCompleted;
import org.shuzha.engine.TaskOpened;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterStep;
import org.shuzha.matter.MatterSteps;
import org.shuzha.matter.Matters;
import org.shuzha.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes in what the engine opens: resolves the role to people, records them on the step and projects the task to their
 * inboxes, all in the engine's own transaction. Where nobody is competent the task waits, visibly.
 */
@Component
class TaskIntake {

    private final Matters matters;
    private final MatterSteps steps;
    private final Roles roles;
    private final InboxMapper inbox;
    private final ProcessModels models;
    private final Projection projection;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TaskIntake(
            Matters matters,
            MatterSteps steps,
            Roles roles,
            InboxMapper inbox,
            ProcessModels models,
            Projection projection,
            WorkingDays workingDays,
            ApplicationEventPublisher events,
            Clock clock) {
        this.matters = matters;
        this.steps = steps;
        this.roles = roles;
        this.inbox = inbox;
        this.models = models;
        this.projection = projection;
        this.workingDays = workingDays;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(TaskOpened task) {
        Matter matter = matters.get(task.matterId());
        ProcessElement element = models.element(task.deploymentId(), task.process(), task.element());
        MatterStep step = step(task, matter, element);
        Competence competence = roles.resolve(matter, element.property("role"), step);
        steps.open(step, competence.people());
        projection.write(matter, step, competence, null);
        events.publishEvent(TaskEvent.opened(step, competence));
    }

    /** However a task was completed, it leaves all inboxes. */
    @EventListener
    void on(TaskCompleted task) {
        inbox.remove(task.taskId());
    }

    @EventListener
    void on(TaskCancelled task) {
        if (steps.cancel(task.taskId())) {
            inbox.remove(task.taskId());
            events.publishEvent(
                    new TaskEvent(task.matterId(), "task.cancelled", Actor.SYSTEM, Map.of("task", task.taskId())));
        }
    }

    private MatterStep step(TaskOpened task, Matter matter, ProcessElement element) {
        Instant now = clock.instant();
        boolean outside = Part.of(element.property("role")) == Part.AUTHORITY;
        return new MatterStep(
                task.taskId(),
                task.matterId(),
                task.process(),
                task.processInstanceId(),
                task.element(),
                matter.version(),
                matter.round(),
                (String) task.variables().get("department"),
                (String) task.variables().get("member"),
                outside ? (String) task.variables().get("authorityId") : null,
                (String) task.variables().get(MatterSteps.INSTITUTION),
                (String) task.variables().get("dutyBasis"),
                MatterStep.State.OPEN,
                true,
                now,
                due(now, said(task, element, "sla")),
                (String) said(task, element, "slaKind"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** A time limit, or the moment itself where a fact holds that. */
    private Instant due(Instant now, Object said) {
        if (said instanceof Date moment) {
            return moment.toInstant();
        }
        return said == null ? null : workingDays.due(now, (String) said);
    }

    /** A property may name the facts that hold its value: the first one known, else the last word itself. */
    private static Object said(TaskOpened task, ProcessElement element, String property) {
        Object said = null;
        for (String name : element.list(property)) {
            Object known = task.variables().get(name);
            if (known != null) {
                return known;
            }
            said = name;
        }
        return said;
    }
}
