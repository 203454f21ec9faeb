package org.shuzha.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shuzha.shared.Ids;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Leaves are written with the change they tell of, or neither is. */
class LeafTransactionTest extends LeavesTest {

    @Test
    void aChangeTakenBackLeavesNoLeafNotEvenToTheNextTransaction() {
        transactions.executeWithoutResult(status -> {
            publish(Map.of("step", "back"), Map.of("comment", "x"));
            status.setRollbackOnly();
        });
        assertThat(trail.proof(stream).leaves()).isEmpty();
        happen(Map.of("step", "next"), Map.of());
        assertThat(trail.proof(stream).leaves())
                .singleElement()
                .satisfies(leaf -> assertThat(leaf.content()).contains("next"));
        assertThat(count("audit_salt")).isEqualTo(1);
        assertThat(trail.proof(stream).intact()).isTrue();
    }

    @Test
    void aLeafThatCannotBeWrittenTakesTheChangeBack() {
        String other = "matter:" + Ids.next();
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    jdbc.update("INSERT INTO audit_stream VALUES (?, 0, 'the change')", other);
                    publish(Map.of("share", 0.3), Map.of());
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(jdbc.queryForList("SELECT * FROM audit_stream WHERE stream = ?", other))
                .isEmpty();
        assertThat(trail.proof(stream).leaves()).isEmpty();
    }

    @Test
    void withoutATransactionNothingIsWritten() {
        assertThatThrownBy(() -> publish(Map.of(), Map.of())).isInstanceOf(IllegalTransactionStateException.class);
        assertThat(trail.proof(stream).leaves()).isEmpty();
    }

    @Test
    void whatHappensDuringTheCommitLeavesALeafToo() {
        transactions.executeWithoutResult(status -> {
            publish(Map.of(), Map.of());
            duringTheCommit();
        });
        assertThat(trail.proof(stream).leaves()).hasSize(2);
        assertThat(trail.proof(stream).intact()).isTrue();
    }

    /** Somebody whose turn in the commit comes first, in a transaction that left nothing to write until then. */
    @Test
    void whatHappensOnlyDuringTheCommitLeavesALeafToo() {
        transactions.executeWithoutResult(status -> duringTheCommit());
        assertThat(trail.proof(stream).leaves()).hasSize(1);
        assertThat(trail.proof(stream).intact()).isTrue();
    }

    @Test
    void aTransactionWithinAnotherKeepsItsOwnLeaves() {
        var within = new TransactionTemplate(transactions.getTransactionManager());
        within.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        for (boolean takenBack : List.of(true, false)) {
            transactions.executeWithoutResult(status -> {
                publish(Map.of("step", "before"), Map.of());
                within.executeWithoutResult(inner -> publish(Map.of("step", "within"), Map.of()));
                publish(Map.of("step", "after"), Map.of());
                if (takenBack) {
                    status.setRollbackOnly();
                }
            });
        }
        assertThat(trail.proof(stream).leaves())
                .extracting(leaf -> leaf.content().replaceAll(".*\"step\":\"(\\w+)\".*", "$1"))
                .containsExactly("within", "within", "before", "after");
        assertThat(trail.proof(stream).intact()).isTrue();
    }

    private void duringTheCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                publish(Map.of(), Map.of());
            }
        });
    }
}
