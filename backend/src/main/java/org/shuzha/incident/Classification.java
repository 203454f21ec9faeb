package org.shuzha.incident;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the emergency lead found last: its form as facts of the tables. */
record Classification(JsonNode form, Instant at) {

    private static final List<String> LEVELS = List.of("general", "important", "core");
    private static final List<String> GRADES = List.of("general", "relatively-major", "major", "particularly-major");

    int level() {
        return number(LEVELS, "dataLevel");
    }

    Map<String, Object> facts() {
        var facts = new HashMap<String, Object>();
        facts.put("incidentKind", text("incidentKind"));
        facts.put("personal", yes("personal"));
        facts.put("affectedPersons", form.path("affectedPersons").asInt());
        facts.put("gradeDeclared", number(GRADES, "gradeDeclared"));
        facts.put("criticalAffected", yes("criticalAffected"));
        facts.put("crimeSuspected", yes("crimeSuspected"));
        facts.put("publicConcern", yes("publicConcern"));
        return facts;
    }

    private String text(String field) {
        return form.path(field).asString();
    }

    private boolean yes(String field) {
        return text(field).equals("yes");
    }

    private int number(List<String> words, String field) {
        return words.indexOf(text(field)) + 1;
    }
}
