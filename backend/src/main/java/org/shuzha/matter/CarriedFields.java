package org.shuzha.matter;

import org.shuzha.engine.Deployments;
import org.shuzha.procedure.Form;
import org.shuzha.procedure.FormValidator;
import org.shuzha.procedure.Procedures;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** What the form of one matter takes over from that of another: the fields of the same name, as far as they fit. */
@Component
class CarriedFields {

    /** Files belong to one matter; each is uploaded where it is used. */
    private static final String ATTACHMENTS = "attachments";

    private final Procedures procedures;
    private final Deployments deployments;
    private final FormValidator validator;

    CarriedFields(Procedures procedures, Deployments deployments, FormValidator validator) {
        this.procedures = procedures;
        this.deployments = deployments;
        this.validator = validator;
    }

    /** As much of what is known as the filing form of that procedure, as of today's release, takes. */
    ObjectNode of(String procedureKey, ObjectNode known) {
        String deployment = deployments.current();
        var form = procedures.form(
                deployment,
                procedureKey,
                procedures.get(deployment, procedureKey).form());
        return prefilled(form, known);
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
}
