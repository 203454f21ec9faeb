package org.shuzha.matter;

import java.util.Map;
import org.shuzha.engine.Deployments;
import org.shuzha.procedure.Form;
import org.shuzha.procedure.FormValidator;
import org.shuzha.procedure.Procedures;
import org.shuzha.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** What a running matter asks its requester to file: a draft that begins with what the form of the caller already says. */
@Component
public class CalledDrafts {

    /** Files belong to one matter; each is uploaded where it is used. */
    private static final String ATTACHMENTS = "attachments";

    private final Drafts drafts;
    private final Procedures procedures;
    private final Deployments deployments;
    private final FormValidator validator;
    private final ApplicationEventPublisher events;

    CalledDrafts(
            Drafts drafts,
            Procedures procedures,
            Deployments deployments,
            FormValidator validator,
            ApplicationEventPublisher events) {
        this.drafts = drafts;
        this.procedures = procedures;
        this.deployments = deployments;
        this.validator = validator;
        this.events = events;
    }

    /** Drafts the called matter in the name of the caller's requester; {@code scope} is what the owners left of the caller's. */
    public Matter draft(Matter caller, Scope scope, String procedureKey) {
        String deployment = deployments.current();
        var form = procedures.form(
                deployment,
                procedureKey,
                procedures.get(deployment, procedureKey).form());
        Matter draft = drafts.call(caller, procedureKey, prefilled(form, scope.applied(copy(caller.form()))));
        events.publishEvent(new MatterEvent(
                caller.id(),
                "matter.linked_drafted",
                Actor.SYSTEM,
                Map.of("linked", draft.id(), "procedure", procedureKey)));
        return draft;
    }

    private ObjectNode prefilled(Form form, ObjectNode known) {
        known.remove(ATTACHMENTS);
        return (ObjectNode) taken(form.schema(), known);
    }

    /**
     * As much as the called form takes: it may know fewer properties, and fewer kinds of what a list holds. Where it knows
     * none of them the list is left open, which is not to say that it is empty.
     */
    private JsonNode taken(JsonNode schema, JsonNode value) {
        if (value instanceof ObjectNode object) {
            ObjectNode kept = object.objectNode();
            schema.path("properties").properties().forEach(property -> {
                JsonNode part = taken(property.getValue(), object.path(property.getKey()));
                if (fits(property.getValue(), part)) {
                    kept.set(property.getKey(), part);
                }
            });
            return kept;
        }
        if (value instanceof ArrayNode list) {
            ArrayNode kept = list.arrayNode();
            JsonNode items = schema.path("items");
            list.valueStream()
                    .map(item -> taken(items, item))
                    .filter(item -> fits(items, item))
                    .forEach(kept::add);
            return kept.isEmpty() && !list.isEmpty() ? MissingNode.getInstance() : kept;
        }
        return value;
    }

    private boolean fits(JsonNode schema, JsonNode value) {
        return !value.isMissingNode()
                && validator.faults(new Form(schema, null), value).isEmpty();
    }

    private static ObjectNode copy(JsonNode form) {
        return (ObjectNode) form.deepCopy();
    }
}
