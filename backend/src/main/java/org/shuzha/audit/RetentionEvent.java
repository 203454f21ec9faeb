package org.shuzha.audit;

import java.util.Map;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Trailed;

/** Something was decided about how long a matter is kept; it stands on the trail of the matter. */
record RetentionEvent(
        String matterId, String action, Actor actor, Map<String, Object> facts, Map<String, String> personal)
        implements Trailed {

    RetentionEvent(String matterId, String action, Map<String, Object> facts) {
        this(matterId, action, Actor.SYSTEM, facts, Map.of());
    }

    @Override
    public String stream() {
        return StreamAccess.MATTER + ":" + matterId;
    }
}
