package org.shuzha.incident;

import java.util.Map;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Trailed;

/** A clock of an incident started, started anew or was met, or its level was found. */
record IncidentEvent(String matterId, String action, Map<String, Object> facts) implements Trailed {

    @Override
    public String stream() {
        return "matter:" + matterId;
    }

    @Override
    public Actor actor() {
        return Actor.SYSTEM;
    }
}
