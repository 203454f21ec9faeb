package org.shuzha.grant;

import java.util.Map;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Trailed;

/** Something happened to a grant; it stands on the trail of its matter. */
public record GrantEvent(
        String matterId, String action, Actor actor, Map<String, Object> facts, Map<String, String> personal)
        implements Trailed {

    GrantEvent(String matterId, String action, Actor actor, Map<String, Object> facts) {
        this(matterId, action, actor, facts, Map.of());
    }

    @Override
    public String stream() {
        return "matter:" + matterId;
    }
}
