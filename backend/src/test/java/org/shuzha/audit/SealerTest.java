package org.shuzha.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shuzha.Tampering;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is sealed is what was committed, and nothing is signed on top of a trail that was changed. */
class SealerTest extends SealingTest {

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void aLeafTakenBackIsNotSealedAndLeavesNoGap() {
        transactions.executeWithoutResult(status -> {
            events.publishEvent(new Happened(streams.get(0), Map.of()));
            status.setRollbackOnly();
        });
        happen(streams.get(0), 1);
        drain();
        assertThat(trail.proof(streams.get(0)).sealedUpTo()).isEqualTo(1);
        theTreeIsWhole();
    }

    @Test
    void nothingIsSignedOnTopOfATrailThatWasCutOrChanged() {
        happen(streams.get(0), 1);
        drain();
        assertThatIllegalStateException().isThrownBy(() -> sealer.seal(Long.MAX_VALUE));
        for (String tampering : List.of(
                "DELETE FROM audit_checkpoint WHERE tree_size = (SELECT MAX(tree_size) FROM (SELECT tree_size FROM audit_checkpoint) c)",
                "UPDATE audit_checkpoint SET note = REPLACE(note, 'time 1', 'time 2')",
                "UPDATE audit_node SET hash = X'" + "00".repeat(32) + "'")) {
            Tampering.with(jdbc, () -> refusesAfter(tampering));
        }
        theTreeIsWhole();
    }

    private void refusesAfter(String tampering) {
        transactions.executeWithoutResult(status -> {
            long anchored = size();
            assertThat(database.sql(tampering).update()).isPositive();
            assertThatIllegalStateException().isThrownBy(() -> sealer.seal(anchored));
            status.setRollbackOnly();
        });
    }

    private long size() {
        return seals.latest().treeSize();
    }
}
