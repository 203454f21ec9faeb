package org.shuzha.incident;

import java.util.Map;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Trailed;

/** Persons are told of an incident, or were; never who. */
record TellingEvent(
        String matterId, String action, Actor actor, Map<String, Object> facts, Map<String, String> personal)
        implements Trailed {

    @Override
    public String stream() {
        return "matter:" + matterId;
    }
}
