package org.shuzha.identity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shuzha.shared.Problem;
import org.springframework.stereotype.Component;

/** Tells the slower of two people who was faster, and when. */
@Component
class Stale {

    private final Directory directory;

    Stale(Directory directory) {
        this.directory = directory;
    }

    /** Conflict {@code <what>.changed} with {@code who} and {@code when}. */
    Problem problem(String what, String changedBy, Instant changedAt) {
        String who =
                changedBy == null ? "" : directory.names(List.of(changedBy)).getOrDefault(changedBy, "");
        return Problem.conflict(what + ".changed", Map.of("who", who, "when", Objects.toString(changedAt, "")));
    }
}
