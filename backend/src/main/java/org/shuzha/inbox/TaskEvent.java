package org.shuzha.inbox;

import java.util.Map;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Trailed;

/** A task was opened, claimed, released, cancelled, or found its people later. */
public record TaskEvent(String matterId, String action, Actor actor, Map<String, Object> facts) implements Trailed {

    @Override
    public String stream() {
        return "matter:" + matterId;
    }
}
