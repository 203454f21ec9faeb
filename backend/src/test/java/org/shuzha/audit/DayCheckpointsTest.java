package org.shuzha.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shuzha.shared.Problem;

class DayCheckpointsTest {

    private final List<StoredCheckpoint> stored = List.of(
            checkpoint(3, "2026-03-01T15:00:00Z"),
            checkpoint(8, "2026-03-01T15:59:59Z"),
            checkpoint(9, "2026-03-01T16:00:00Z"),
            checkpoint(40, "2026-03-04T08:00:00Z"),
            checkpoint(41, "2026-03-04T08:00:04Z"));

    @Test
    void theDayEndsAtMidnightInShanghai() {
        assertThat(sizes("2026-03-01")).containsExactly(8L, 8L);
        assertThat(sizes("2026-03-02")).containsExactly(9L, 1L);
        assertThat(sizes("2026-03-03"))
                .as("a quiet day shows where the trail stood")
                .containsExactly(9L, 0L);
        assertThat(sizes("2026-03-04")).containsExactly(41L, 32L);
        assertThat(sizes("2027-01-01")).containsExactly(41L, 0L);
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> sizes("2026-02-28"));
    }

    @Test
    void anEmptyTrailHasNoDay() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> new DayCheckpoints(mock(SealMapper.class), keys()).of(LocalDate.EPOCH));
    }

    private List<Long> sizes(String day) {
        SealMapper seals = mock(SealMapper.class);
        given(seals.latest()).willReturn(stored.get(stored.size() - 1));
        given(seals.checkpointsBelow(anyLong(), anyInt()))
                .willAnswer(call -> stored.stream()
                        .filter(one -> one.treeSize() < call.<Long>getArgument(0))
                        .max(Comparator.comparingLong(StoredCheckpoint::treeSize))
                        .map(List::of)
                        .orElse(List.of()));
        DayCheckpoints.DayCheckpoint found = new DayCheckpoints(seals, keys()).of(LocalDate.parse(day));
        return List.of(found.size(), found.leaves());
    }

    private static SigningKeys keys() {
        SigningKeys keys = mock(SigningKeys.class);
        given(keys.trusted()).willReturn(Map.of());
        return keys;
    }

    private static StoredCheckpoint checkpoint(long size, String at) {
        long time = Instant.parse(at).toEpochMilli();
        Checkpoint text = new Checkpoint("shuzha.test", size, new byte[32], time, HashAlgorithm.SM3);
        return new StoredCheckpoint(size, new Note(text.body(), List.of()).text());
    }
}
