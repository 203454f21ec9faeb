package org.shuzha.ledger;

import java.time.Instant;

/** A list of the persons in one delivery: how many with sensitive data and how many without, and for which step. */
record PersonList(
        String id,
        String matterId,
        String stepId,
        long sensitivePersons,
        long otherPersons,
        String loadedBy,
        Instant loadedAt) {

    long lines() {
        return sensitivePersons + otherPersons;
    }

    /** How many count against a limit of that kind. */
    long of(Limit.Kind kind) {
        return switch (kind) {
            case SENSITIVE -> sensitivePersons;
            case OTHER -> otherPersons;
            case CORE -> 0;
        };
    }
}
