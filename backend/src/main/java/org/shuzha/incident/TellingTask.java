package org.shuzha.incident;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shuzha.engine.ProcessModels;
import org.shuzha.identity.Directory;
import org.shuzha.inbox.Inbox;
import org.shuzha.inbox.MayDecide;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterStep;
import org.shuzha.matter.MatterSteps;
import org.shuzha.matter.Matters;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Problem;
import org.springframework.stereotype.Component;

/** The task whose persons are told, for whoever may decide it. */
@Component
class TellingTask {

    private final Matters matters;
    private final MatterSteps steps;
    private final MayDecide mayDecide;
    private final Inbox inbox;
    private final ProcessModels models;
    private final Directory directory;

    TellingTask(
            Matters matters,
            MatterSteps steps,
            MayDecide mayDecide,
            Inbox inbox,
            ProcessModels models,
            Directory directory) {
        this.matters = matters;
        this.steps = steps;
        this.mayDecide = mayDecide;
        this.inbox = inbox;
        this.models = models;
        this.directory = directory;
    }

    /**
     * Throws not_found for a task of somebody else, or one that tells nobody; conflict when it was decided, or somebody else
     * has claimed it.
     */
    MatterStep require(Actor actor, String taskId) {
        MatterStep step = Optional.ofNullable(steps.find(taskId)).orElseThrow(() -> Problem.notFound("task"));
        mayDecide.require(actor, step);
        Matter matter = matters.get(step.matterId());
        boolean tells = models.element(matter.deploymentId(), step.process(), step.element())
                .list("opinions")
                .contains(NotifiedRule.OPINION);
        if (!tells) {
            throw Problem.notFound("task");
        }
        if (!step.open()) {
            throw inbox.closed(step);
        }
        String claimed = step.claimedBy();
        if (claimed != null && !claimed.equals(actor.personId())) {
            String name = directory.names(List.of(claimed)).getOrDefault(claimed, "");
            throw Problem.conflict(
                    "task.claimed", Map.of("by", name, "at", step.claimedAt().toString()));
        }
        return step;
    }

    /** As {@link #require}, under the lock of the matter, so that nothing begins after the decision. */
    MatterStep lock(Actor actor, String taskId) {
        matters.lock(require(actor, taskId).matterId());
        return require(actor, taskId);
    }

    String organisation(MatterStep step) {
        return matters.get(step.matterId()).organisationId();
    }
}
