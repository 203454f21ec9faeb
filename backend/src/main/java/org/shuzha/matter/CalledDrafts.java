package org.shuzha.matter;

import java.util.List;
import java.util.Map;
import org.shuzha.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a running matter asks its requester to file: a draft that begins with what the form of the caller already says. */
@Component
public class CalledDrafts {

    private static final String TITLE = "title";

    private final Drafts drafts;
    private final MatterSteps steps;
    private final CarriedFields carried;
    private final ApplicationEventPublisher events;

    CalledDrafts(Drafts drafts, MatterSteps steps, CarriedFields carried, ApplicationEventPublisher events) {
        this.drafts = drafts;
        this.steps = steps;
        this.carried = carried;
        this.events = events;
    }

    /** Drafts the called matter in the name of the caller's requester; {@code scope} is what the owners left of the caller's. */
    public Matter draft(Matter caller, Scope scope, String procedureKey) {
        Matter draft = drafts.call(caller, procedureKey, carried.of(procedureKey, scope.applied(known(caller))));
        drafted(caller, draft);
        return draft;
    }

    /**
     * Drafts what follows from a matter in the name of its requester: the fields of the matter's form, over them those of
     * the last step with one of the opinions, about that institution alone where one is named. Its title is its own.
     */
    public Matter follow(Matter from, String institutionId, List<String> opinions, String procedureKey) {
        ObjectNode known = known(from);
        known.remove(TITLE);
        MatterStep said = steps.latestWith(from.id(), institutionId, opinions).orElseThrow();
        if (said.form() != null) {
            known.setAll(copy(said.form()));
        }
        if (institutionId != null) {
            known.putArray(Matter.INSTITUTIONS).add(institutionId);
        }
        Matter draft = drafts.follow(from, procedureKey, carried.of(procedureKey, known));
        drafted(from, draft);
        return draft;
    }

    private void drafted(Matter from, Matter draft) {
        Map<String, Object> facts = Map.of("linked", draft.id(), "procedure", draft.procedureKey());
        events.publishEvent(new MatterEvent(from.id(), "matter.linked_drafted", Actor.SYSTEM, facts));
    }

    /** What its form says, without the limit that an authority set there, which is none of the other one. */
    private static ObjectNode known(Matter matter) {
        ObjectNode known = copy(matter.form());
        known.remove(Matter.LIMIT);
        return known;
    }

    private static ObjectNode copy(JsonNode form) {
        return (ObjectNode) form.deepCopy();
    }
}
