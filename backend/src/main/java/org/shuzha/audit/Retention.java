package org.shuzha.audit;

import java.time.LocalDate;
import tools.jackson.databind.JsonNode;

/**
 * How long a submitted matter is kept, with everything that belongs to it.
 *
 * @param endedOn null while the matter runs, and so is {@code untilDay}, the last day it is kept
 * @param grounds {@link RetentionGround}s, every one that ever held
 */
record Retention(
        String matterId, String organisationId, State state, LocalDate endedOn, LocalDate untilDay, JsonNode grounds) {

    enum State {
        /** The matter runs; nothing ends. */
        RUNNING,
        KEPT,
        /** The term is over and somebody has to look. */
        DUE,
        /** Somebody found that it need not be kept; it stays until it is destroyed as the rules of destruction say. */
        RELEASED
    }
}
