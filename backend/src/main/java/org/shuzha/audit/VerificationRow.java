package org.shuzha.audit;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** One run that verifies the trail, as it is stored. */
record VerificationRow(
        String id,
        String requestedBy,
        State state,
        long done,
        long total,
        Instant startedAt,
        Instant updatedAt,
        JsonNode findings) {

    /** Running, finished, or ended by a failure of the run itself. */
    enum State {
        RUNNING,
        FINISHED,
        FAILED
    }
}
