package org.shuzha.matter;

import java.util.Map;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Trailed;

/**
 * Something happened to a matter.
 *
 * @param action e.g. {@code matter.submitted}
 * @param facts ids and counts that may stand in the open
 * @param personal free text and names: only commitments reach the trail
 */
public record MatterEvent(
        String matterId, String action, Actor actor, Map<String, Object> facts, Map<String, String> personal)
        implements Trailed {

    public MatterEvent(String matterId, String action, Actor actor, Map<String, Object> facts) {
        this(matterId, action, actor, facts, Map.of());
    }

    @Override
    public String stream() {
        return "matter:" + matterId;
    }
}
