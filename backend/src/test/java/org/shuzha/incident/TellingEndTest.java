package org.shuzha.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shuzha.incident.Told.State;

/** What the trail holds of a telling speaks of every result. */
class TellingEndTest {

    private static final Instant AT = Instant.parse("2026-03-01T01:05:09Z");

    @Test
    void noResultCanBeChangedUnseen() {
        String kept =
                TellingEnd.hash(List.of(told("A", State.TOLD, null, "R-1"), told("B", State.FAILED, "refused", null)));
        assertThat(kept)
                .startsWith("SM3:")
                .isNotEqualTo(TellingEnd.hash(
                        List.of(told("A", State.TOLD, null, "R-2"), told("B", State.FAILED, "refused", null))))
                .isNotEqualTo(TellingEnd.hash(
                        List.of(told("A", State.TOLD, null, "R-1"), told("B", State.TOLD, "refused", null))))
                .isNotEqualTo(TellingEnd.hash(List.of(told("A", State.TOLD, null, "R-1"))));
    }

    private static Told told(String id, State state, String reason, String receipt) {
        return new Told(id, "T", "S", Channel.SMS, "mark", "139****0001", null, state, 1, AT, reason, receipt, AT);
    }
}
