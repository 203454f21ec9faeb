package org.shuzha.complaint;

import java.util.Map;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Trailed;

/** An authority published how it is reached; what is public stands in the open. */
record ChannelEvent(String authorityId, Actor actor, Map<String, Object> facts) implements Trailed {

    @Override
    public String stream() {
        return "organisation:" + authorityId;
    }

    @Override
    public String action() {
        return "complaint.channel_published";
    }
}
