package org.shuzha.matter;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shuzha.engine.ProcessModels;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Matters that ask for others to be filed: filing moves the asking one on. What was called hands its outcome over at its end,
 * and what a matter called and is still open goes when the matter ends; what it addressed to institutions goes only when it
 * was withdrawn. All under the locks of both ({@link MatterLocks}).
 */
@Component
public class LinkedMatters {

    private static final String WITHDRAWN = "WITHDRAWN";

    private final MatterMapper mapper;
    private final Matters matters;
    private final Drafts drafts;
    private final MatterSteps steps;
    private final Withdrawals withdrawals;
    private final MatterWorkflow workflow;
    private final ProcessModels models;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LinkedMatters(
            MatterMapper mapper,
            Matters matters,
            Drafts drafts,
            MatterSteps steps,
            Withdrawals withdrawals,
            MatterWorkflow workflow,
            ProcessModels models,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.matters = matters;
        this.drafts = drafts;
        this.steps = steps;
        this.withdrawals = withdrawals;
        this.workflow = workflow;
        this.models = models;
        this.events = events;
        this.clock = clock;
    }

    /** Ends the step that asked for this filing; conflict {@code matter.linked_not_awaited} when none does. */
    void filed(Actor actor, Matter called) {
        Matter caller = matters.get(called.linkedId());
        MatterStep step =
                asking(caller, called).orElseThrow(() -> Problem.conflict("matter.linked_not_awaited", Map.of()));
        var ending = new MatterStep.Ending(actor.personId(), null, null, "filed", null, null);
        steps.complete(step.ended(clock.instant(), ending));
        publish(caller.id(), "matter.linked_filed", actor, Map.of("linked", called.id(), "task", step.id()));
        workflow.complete(step.id());
    }

    /** The matter a step of this kind asks to be filed; empty for every other step, and once it was filed. */
    public Optional<Matter> askedFor(Matter caller, MatterStep step) {
        return step.open() && files(caller, step)
                ? Optional.ofNullable(mapper.find(workflow.linkedMatter(step.processInstanceId())))
                : Optional.empty();
    }

    /** Follows the end of a matter in both directions: down to what it called, up to what called it. */
    void ended(Matter matter) {
        for (Matter called : mapper.calledBy(matter.id())) {
            takeBack(called);
        }
        mapper.following(matter.id()).stream()
                .filter(one -> one.status() == MatterStatus.DRAFT)
                .forEach(this::takeBack);
        if (WITHDRAWN.equals(matter.outcome())) {
            mapper.addressedBy(matter.id()).forEach(this::takeBack);
        }
        if ((matter.called() || matter.addressed())
                && !matters.get(matter.linkedId()).ended()) {
            if (matter.called()) {
                Map<String, Object> facts = Map.of("linked", matter.id(), "outcome", matter.outcome());
                publish(matter.linkedId(), "matter.linked_ended", Actor.SYSTEM, facts);
            }
            workflow.linkedEnded(matter);
        }
    }

    private void takeBack(Matter called) {
        if (called.status() == MatterStatus.DRAFT) {
            drafts.remove(Actor.SYSTEM, called.id());
        } else if (withdrawals.refusal(called).isEmpty()) {
            withdrawals.end(Actor.SYSTEM, called, "");
        }
    }

    private Optional<MatterStep> asking(Matter caller, Matter called) {
        return steps.openOf(List.of(caller.id())).getOrDefault(caller.id(), List.of()).stream()
                .filter(step -> files(caller, step))
                .filter(step -> called.id().equals(workflow.linkedMatter(step.processInstanceId())))
                .findFirst();
    }

    private boolean files(Matter caller, MatterStep step) {
        var element = models.element(caller.deploymentId(), step.process(), step.element());
        return "filing".equals(element.property("handling"));
    }

    private void publish(String matterId, String action, Actor actor, Map<String, Object> facts) {
        events.publishEvent(new MatterEvent(matterId, action, actor, facts));
    }
}
