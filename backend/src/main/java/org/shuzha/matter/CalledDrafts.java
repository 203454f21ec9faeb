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

    /** Fields of the same name whose values the called form takes as they are. */
    private ObjectNode prefilled(Form form, ObjectNode known) {
        ObjectNode filled = known.objectNode();
        form.schema().path("properties").properties().forEach(field -> {
            JsonNode value = known.path(field.getKey());
            boolean fits = !value.isMissingNode()
                    && !field.getKey().equals(ATTACHMENTS)
                    && validator
                            .faults(new Form(field.getValue(), form.ui()), value)
                            .isEmpty();
            if (fits) {
                filled.set(field.getKey(), value);
            }
        });
        return filled;
    }

    private static ObjectNode copy(JsonNode form) {
        return (ObjectNode) form.deepCopy();
    }
}
