package org.shuzha.identity;

import java.util.Map;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Trailed;

/** An administrator changed what an organisation is, who belongs to it, or who may do what in it. */
record AdministrationEvent(
        String organisationId, String action, Actor actor, Map<String, Object> facts, Map<String, String> personal)
        implements Trailed {

    @Override
    public String stream() {
        return "organisation:" + organisationId;
    }
}
