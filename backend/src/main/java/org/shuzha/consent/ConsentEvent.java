package org.shuzha.consent;

import java.util.Map;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Trailed;

/** Something changed in the ledger of consents; ids and counts, never a person. */
record ConsentEvent(String organisationId, String action, Actor actor, Map<String, Object> facts) implements Trailed {

    @Override
    public String stream() {
        return "organisation:" + organisationId;
    }
}
