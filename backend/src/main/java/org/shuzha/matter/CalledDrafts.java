package org.shuzha.matter;

import java.util.Map;
import org.shuzha.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a running matter asks its requester to file: a draft that begins with what the form of the caller already says. */
@Component
public class CalledDrafts {

    private final Drafts drafts;
    private final CarriedFields carried;
    private final ApplicationEventPublisher events;

    CalledDrafts(Drafts drafts, CarriedFields carried, ApplicationEventPublisher events) {
        this.drafts = drafts;
        this.carried = carried;
        this.events = events;
    }

    /** Drafts the called matter in the name of the caller's requester; {@code scope} is what the owners left of the caller's. */
    public Matter draft(Matter caller, Scope scope, String procedureKey) {
        Matter draft = drafts.call(caller, procedureKey, carried.of(procedureKey, scope.applied(copy(caller.form()))));
        events.publishEvent(new MatterEvent(
                caller.id(),
                "matter.linked_drafted",
                Actor.SYSTEM,
                Map.of("linked", draft.id(), "procedure", procedureKey)));
        return draft;
    }

    private static ObjectNode copy(JsonNode form) {
        return (ObjectNode) form.deepCopy();
    }
}
