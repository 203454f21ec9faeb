package org.shuzha.procedure;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Facts that a form declares by {@code x-fact}: the value of a choice or of yes or no, whether a text or a file is
 * there, or one fact per choice of a list. What is not answered is unknown, which tables read as the stricter case.
 */
@Component
public class DeclaredFacts {

    private final Procedures procedures;

    DeclaredFacts(Procedures procedures) {
        this.procedures = procedures;
    }

    public Map<String, Object> of(String deploymentId, String procedureKey, JsonNode form) {
        return of(
                deploymentId,
                procedureKey,
                procedures.get(deploymentId, procedureKey).form(),
                form);
    }

    /** The same of the form with this file name, filled in at a step. */
    public Map<String, Object> of(String deploymentId, String procedureKey, String name, JsonNode form) {
        var facts = new HashMap<String, Object>();
        procedures
                .form(deploymentId, procedureKey, name)
                .schema()
                .path("properties")
                .properties()
                .forEach(field -> declare(facts, field.getValue(), form.path(field.getKey())));
        return facts;
    }

    private static void declare(Map<String, Object> facts, JsonNode schema, JsonNode value) {
        JsonNode fact = schema.path("x-fact");
        if (fact.isString()) {
            facts.put(fact.asString(), value(schema, value));
        }
        fact.properties().forEach(choice -> facts.put(choice.getValue().asString(), chosen(value, choice.getKey())));
    }

    private static Object value(JsonNode schema, JsonNode value) {
        if (value.isBoolean()) {
            return value.asBoolean();
        }
        if (schema.has("enum")) {
            return value.isString() ? value.asString() : null;
        }
        boolean asked = !schema.path("type").asString().equals("boolean");
        return asked ? !value.asString("").isBlank() || value.isNumber() || !value.isEmpty() : null;
    }

    private static boolean chosen(JsonNode list, String choice) {
        return StreamSupport.stream(list.spliterator(), false).anyMatch(one -> choice.equals(one.asString("")));
    }
}
