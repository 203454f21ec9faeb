package org.shuzha.notice;

import java.util.Map;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Trailed;

/** An administrator changed how notices leave the house. */
record NoticeEvent(String organisationId, String action, Actor actor, Map<String, Object> facts) implements Trailed {

    @Override
    public String stream() {
        return "organisation:" + organisationId;
    }
}
