package org.shuzha.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.shuzha.shared.Actor;

/** What somebody changed, field by field, for the trail: plain values in the open, personal ones as commitments. */
final class Changes {

    private final Map<String, Object> facts = new TreeMap<>();
    private final Map<String, String> personal = new TreeMap<>();

    Changes fact(String name, Object value) {
        facts.put(name, plain(value));
        return this;
    }

    /** Says nothing about a field that stayed what it was. */
    Changes field(String name, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            var values = new HashMap<String, Object>();
            values.put("old", plain(before));
            values.put("new", plain(after));
            facts.put(name, values);
        }
        return this;
    }

    Changes personal(String name, String before, String after) {
        if (!Objects.equals(before, after)) {
            personal.put(name + ".old", before);
            personal.put(name + ".new", after);
        }
        return this;
    }

    AdministrationEvent by(Actor actor, String organisationId, String action) {
        return new AdministrationEvent(organisationId, action, actor, facts, personal);
    }

    private static Object plain(Object value) {
        boolean json = value instanceof Number || value instanceof Boolean || value instanceof Collection<?>;
        return json || value == null ? value : value.toString();
    }
}
