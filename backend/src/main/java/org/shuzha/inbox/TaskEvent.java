package org.shuzha.inbox;

import java.util.Map;
import org.shuzha.matter.Candidate;
import org.shuzha.matter.MatterStep;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Trailed;

/** A task was opened, claimed, released, cancelled, or found its people later. */
public record TaskEvent(String matterId, String action, Actor actor, Map<String, Object> facts) implements Trailed {

    /** Says who was found competent. */
    static TaskEvent opened(MatterStep step, Competence competence) {
        var people = competence.people().stream().map(Candidate::personId).toList();
        return new TaskEvent(
                step.matterId(),
                "task.opened",
                Actor.SYSTEM,
                Map.of("task", step.id(), "element", step.element(), "round", step.round(), "competent", people));
    }

    @Override
    public String stream() {
        return "matter:" + matterId;
    }
}
