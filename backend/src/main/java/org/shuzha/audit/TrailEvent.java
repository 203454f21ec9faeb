package org.shuzha.audit;

import java.util.Map;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Trailed;

/** Something was done with the trail itself. */
record TrailEvent(String stream, String action, Actor actor, Map<String, Object> facts) implements Trailed {

    /** With the trail of the whole deployment. */
    TrailEvent(String action, Actor actor, Map<String, Object> facts) {
        this("system", action, actor, facts);
    }
}
