package org.shuzha.ledger;

/** So much of a limit a matter asks for, or delivered. */
record Demand(Limit limit, long amount) {}
