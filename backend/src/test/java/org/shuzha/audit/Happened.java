package org.shuzha.audit;

import java.util.Map;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Trailed;

/** A change that tests put on the trail. */
record Happened(String stream, String action, Actor actor, Map<String, Object> facts, Map<String, String> personal)
        implements Trailed {

    static final Actor ZHANG = new Actor("01J0000000000000000000000B", "张伟", "10.1.2.3");

    Happened(String stream, Map<String, Object> facts) {
        this(stream, "test.happened", Actor.SYSTEM, facts, Map.of());
    }
}
