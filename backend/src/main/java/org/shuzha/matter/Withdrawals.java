package org.shuzha.matter;

import java.util.Map;
import java.util.Optional;
import org.shuzha.engine.ProcessModels;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Taking a matter back, until execution starts; what it called goes with it. */
@Service
@Transactional
class Withdrawals {

    private final Matters matters;
    private final MatterMapper mapper;
    private final MatterSteps steps;
    private final MatterWorkflow workflow;
    private final ProcessModels models;
    private final ApplicationEventPublisher events;

    Withdrawals(
            Matters matters,
            MatterMapper mapper,
            MatterSteps steps,
            MatterWorkflow workflow,
            ProcessModels models,
            ApplicationEventPublisher events) {
        this.matters = matters;
        this.mapper = mapper;
        this.steps = steps;
        this.workflow = workflow;
        this.models = models;
        this.events = events;
    }

    /** Ends a matter at the requester's wish, until execution starts. */
    Matter withdraw(Actor actor, String id, String comment) {
        Matter matter = matters.lock(id);
        refusal(matter).ifPresent(code -> {
            throw Problem.conflict(code, Map.of());
        });
        end(actor, matter, comment);
        return matters.get(id);
    }

    /** Ends a matter that may be taken back. */
    void end(Actor actor, Matter matter, String comment) {
        events.publishEvent(new MatterEvent(
                matter.id(),
                "matter.withdrawn",
                actor,
                Map.of("version", matter.version()),
                Map.of("comment", comment)));
        workflow.withdraw(matter);
    }

    /** Empty while the matter may be taken back, else the code of the reason; not every procedure knows withdrawal. */
    Optional<String> refusal(Matter matter) {
        boolean known = matter.processInstanceId() == null
                || models.hears(matter.deploymentId(), matter.procedureKey(), MatterWorkflow.WITHDRAWN);
        if (!known) {
            return Optional.of("matter.not_withdrawable");
        }
        var refusal = MatterPolicy.withdraw(matter, executionStarted(matter));
        return refusal.isEmpty() && calledStarted(matter) ? Optional.of("matter.linked_underway") : refusal;
    }

    /** A called matter is being executed: its caller waits for its outcome. */
    private boolean calledStarted(Matter matter) {
        return mapper.calledBy(matter.id()).stream()
                .filter(called -> called.status() != MatterStatus.DRAFT && !called.ended())
                .map(this::refusal)
                .flatMap(Optional::stream)
                .anyMatch(code -> !code.equals("matter.not_withdrawable"));
    }

    /** A step of this round that locks, claimed, finished or approved as its {@code withdrawal} says. */
    private boolean executionStarted(Matter matter) {
        return steps.ofMatter(matter.id()).stream()
                .filter(step -> step.round() == matter.round())
                .anyMatch(step -> locks(
                        models.element(matter.deploymentId(), step.process(), step.element())
                                .property("withdrawal"),
                        step));
    }

    private static boolean locks(String withdrawal, MatterStep step) {
        return switch (String.valueOf(withdrawal)) {
            case "locks-when-claimed" -> step.done() || step.open() && step.claimedBy() != null;
            case "locks-when-approved" -> "approve".equals(step.opinion());
            default -> false;
        };
    }
}
