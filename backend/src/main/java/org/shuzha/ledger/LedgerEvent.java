package org.shuzha.ledger;

import java.util.Map;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Trailed;

/** Something happened in the ledger: to what a matter holds, on the trail of that matter, or to a total of the year-end. */
record LedgerEvent(String stream, String action, Actor actor, Map<String, Object> facts, Map<String, String> personal)
        implements Trailed {}
