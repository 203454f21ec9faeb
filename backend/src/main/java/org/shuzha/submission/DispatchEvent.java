package org.shuzha.submission;

import java.util.Map;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Trailed;

/** Something happened to a submission; it stands on the trail of its matter. */
record DispatchEvent(String matterId, String action, Actor actor, Map<String, Object> facts) implements Trailed {

    @Override
    public String stream() {
        return "matter:" + matterId;
    }
}
