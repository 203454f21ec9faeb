package org.shuzha.complaint;

import java.util.Map;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Trailed;

/**
 * Something happened to a complaint; it stands on the trail of the matter that handles it. Complainants are nobody there: the
 * system acts, and neither their address nor a word of theirs is recorded, only hashes of documents that begin with chance.
 */
record ComplaintEvent(
        String matterId, String action, Actor actor, Map<String, Object> facts, Map<String, String> personal)
        implements Trailed {

    @Override
    public String stream() {
        return "matter:" + matterId;
    }
}
