package org.shuzha.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RetentionGroundTest {

    private static final RetentionGround NETWORK = ground(6, "network");
    private static final RetentionGround INCIDENT = ground(12, "important-incident");
    private static final RetentionGround CASE = ground(36, "case-file");

    @Test
    void theLongestWins() {
        assertThat(RetentionGround.longest(List.of(NETWORK, CASE, INCIDENT))).isEqualTo(36);
        assertThat(RetentionGround.longest(List.of())).isZero();
    }

    @Test
    void aGroundThatHeldOnceHoldsOnAndOnlyGrows() {
        assertThat(RetentionGround.joined(List.of(CASE, NETWORK), List.of(INCIDENT)))
                .containsExactly(CASE, INCIDENT, NETWORK);
        assertThat(RetentionGround.joined(List.of(CASE), List.of(ground(12, "case-file"))))
                .containsExactly(CASE);
        assertThat(RetentionGround.joined(List.of(NETWORK), List.of(ground(24, "network"))))
                .containsExactly(ground(24, "network"));
    }

    @Test
    void isStoredAndReadAgain() {
        assertThat(RetentionGround.read(RetentionGround.write(List.of(CASE, NETWORK))))
                .containsExactly(CASE, NETWORK);
    }

    private static RetentionGround ground(int months, String name) {
        return new RetentionGround(months, name, "A19", "statutory");
    }
}
