package org.shuzha.incident;

import java.time.Instant;

/** One text to a list of persons, told while the task is open for which the list was loaded. */
record Telling(
        String id,
        String matterId,
        String stepId,
        String organisationId,
        String subject,
        String content,
        int persons,
        State state,
        String startedBy,
        Instant startedAt,
        Instant endedAt) {

    /** Stopped by a person, who may let it run again; ended with its task. */
    enum State {
        RUNNING,
        STOPPED,
        ENDED
    }
}
