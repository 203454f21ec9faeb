package org.shuzha.decision;

import java.util.HashMap;
import java.util.Map;
import org.shuzha.matter.MatterStep;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Trailed;

/** A person decided a task; comment and form reach the trail as commitments. */
public record OpinionGiven(MatterStep step, String role, String basis, Actor actor) implements Trailed {

    @Override
    public String stream() {
        return "matter:" + step.matterId();
    }

    @Override
    public String action() {
        return "opinion.given";
    }

    @Override
    public String actingFor() {
        return step.actingForId();
    }

    @Override
    public Map<String, Object> facts() {
        var facts = new HashMap<String, Object>();
        facts.put("task", step.id());
        facts.put("element", step.element());
        facts.put("role", role);
        facts.put("basis", basis == null ? "" : basis);
        facts.put("version", step.version());
        facts.put("round", step.round());
        facts.put("opinion", step.opinion());
        putPresent(facts, "department", step.departmentId());
        putPresent(facts, "institution", step.institutionId());
        putPresent(facts, "appointment", step.appointmentId());
        return facts;
    }

    @Override
    public Map<String, String> personal() {
        var texts = new HashMap<String, String>();
        texts.put("comment", step.opinionComment() == null ? "" : step.opinionComment());
        texts.put("form", step.form() == null ? "" : step.form().toString());
        return texts;
    }

    private static void putPresent(Map<String, Object> facts, String key, String value) {
        if (value != null) {
            facts.put(key, value);
        }
    }
}
