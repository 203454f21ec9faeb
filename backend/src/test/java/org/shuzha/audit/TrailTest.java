package org.shuzha.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shuzha.Tampering;

/** What the trail shows of its leaves, and of those that were tampered with. */
class TrailTest extends LeavesTest {

    @Test
    void writesOneLeafPerChange() {
        happen(Map.of("opinion", "consent"), Map.of("comment", "同意 👍"));
        happen(Map.of("opinion", "reject"), Map.of());
        Proof proof = trail.proof(stream);
        assertThat(proof.intact()).isTrue();
        assertThat(proof.leaves()).extracting(Proof.Entry::sequence).containsExactly(1L, 2L);
        Proof.Entry first = proof.leaves().get(0);
        assertThat(first.algorithm()).isEqualTo("SM3");
        assertThat(first.actor()).isEqualTo(Happened.ZHANG.personId());
        assertThat(first.content())
                .contains("\"opinion\":\"consent\"")
                .doesNotContain("同意", Happened.ZHANG.name(), Happened.ZHANG.address());
    }

    @Test
    void leavesOfATransactionStandInTheOrderOfWhatHappened() {
        int changes = 450;
        transactions.executeWithoutResult(status -> {
            for (int i = 0; i < changes; i++) {
                publish(Map.of("step", i), Map.of());
            }
        });
        List<Proof.Entry> leaves = trail.proof(stream).leaves();
        assertThat(leaves).hasSize(changes);
        for (int i = 0; i < changes; i++) {
            assertThat(leaves.get(i).content()).contains("\"step\":" + i + "}");
        }
        assertThat(trail.proof(stream).intact()).isTrue();
        assertThat(count("audit_unsealed")).isEqualTo(changes);
        assertThat(count("audit_salt")).isEqualTo(changes);
    }

    @Test
    void aLeafChangedDroppedOrMovedInTheDatabaseIsNamed() {
        for (int i = 0; i < 5; i++) {
            happen(Map.of("step", i), Map.of());
        }
        tamper("UPDATE audit_leaf SET content = REPLACE(content, '\"step\":2', '\"step\":9') WHERE stream = ?");
        assertThat(trail.proof(stream).fault()).isEqualTo(new Fault(3, Fault.Reason.CHANGED));
        tamper("UPDATE audit_leaf SET content = REPLACE(content, '\"step\":9', '\"step\":2') WHERE stream = ?");
        assertThat(trail.proof(stream).intact()).isTrue();
        tamper("UPDATE audit_leaf SET sequence = 6 WHERE sequence = 2 AND stream = ?");
        assertThat(trail.proof(stream).fault()).isEqualTo(new Fault(2, Fault.Reason.REORDERED));
        tamper("DELETE FROM audit_leaf WHERE sequence = 6 AND stream = ?");
        assertThat(trail.proof(stream).fault()).isEqualTo(new Fault(2, Fault.Reason.DROPPED));
    }

    @Test
    void theEmbeddedDatabaseRefusesToChangeWhatIsWritten() {
        happen(Map.of(), Map.of());
        for (String sql : List.of(
                "UPDATE audit_leaf SET content = 'x' WHERE stream = ?", "DELETE FROM audit_leaf WHERE stream = ?")) {
            assertThatThrownBy(() -> jdbc.update(sql, stream)).hasMessageContaining("only ever appended to");
        }
        assertThat(trail.proof(stream).intact()).isTrue();
    }

    @Test
    void commitmentsOpenWithTheirSaltAndTheChainOutlivesErasure() {
        happen(Map.of(), Map.of("comment", "病历号 😀"));
        String content = trail.proof(stream).leaves().get(0).content();
        Map<String, String> commitments = Leaf.parse(content).commitments();
        assertThat(commitments).containsOnlyKeys("address", "comment");
        openings()
                .forEach(opening ->
                        assertThat(opening.commitment(HashAlgorithm.SM3)).isEqualTo(commitments.get(opening.name())));
        tamper("DELETE FROM audit_salt WHERE stream = ?");
        assertThat(trail.proof(stream).intact()).isTrue();
    }

    private List<Opening> openings() {
        List<Opening> openings = jdbc.query(
                "SELECT name, salt, plaintext FROM audit_salt WHERE stream = ?",
                (row, i) -> new Opening(row.getString(1), row.getBytes(2), row.getString(3)),
                stream);
        assertThat(openings).hasSize(2);
        return openings;
    }

    private void tamper(String sql) {
        Tampering.with(jdbc, () -> jdbc.update(sql, stream));
    }
}
