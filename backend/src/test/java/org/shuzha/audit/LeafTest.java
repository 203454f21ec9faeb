package org.shuzha.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LeafTest {

    private static final Leaf LEAF = new Leaf(
            HashAlgorithm.SM3,
            "matter:01J0000000000000000000000A",
            1,
            HashAlgorithm.NOTHING,
            1767225600000L,
            "01J0000000000000000000000B",
            "01J0000000000000000000000C",
            "opinion.given",
            Map.of("opinion", "consent", "basis", List.of("A13.2"), "version", 2),
            Map.of("comment", "ab".repeat(32)));

    /** Computed outside with {@code openssl dgst -sm3}: whoever changes format version 1 breaks every stored leaf. */
    @Test
    void formatVersion1StaysAsItIs() {
        assertThat(LEAF.content())
                .isEqualTo("{\"actingFor\":\"01J0000000000000000000000C\",\"action\":\"opinion.given\","
                        + "\"actor\":\"01J0000000000000000000000B\",\"algorithm\":\"SM3\",\"at\":1767225600000,"
                        + "\"commitments\":{\"comment\":\"" + "ab".repeat(32) + "\"},"
                        + "\"facts\":{\"basis\":[\"A13.2\"],\"opinion\":\"consent\",\"version\":2},"
                        + "\"previous\":\"" + "0".repeat(64) + "\",\"sequence\":1,"
                        + "\"stream\":\"matter:01J0000000000000000000000A\",\"version\":1}");
        assertThat(Leaf.hash(HashAlgorithm.SM3, LEAF.content()))
                .isEqualTo("bb1bb6b31736a84b6343cab0fb266d7c46a311546210acd13c3409aea356ba45");
    }

    @Test
    void readsWhatItWrote() {
        assertThat(Leaf.parse(LEAF.content()).content()).isEqualTo(LEAF.content());
    }

    @Test
    void readsNothingElse() {
        for (String content : List.of("", "{}", "[1]", LEAF.content().replace("\"version\":1}", "\"version\":2}"))) {
            assertThatThrownBy(() -> Leaf.parse(content)).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void aGuessCannotBeConfirmedWithoutTheSalt() {
        Opening one = Opening.of("comment", "同意");
        Opening other = Opening.of("comment", "同意");
        assertThat(one.salt()).hasSize(16).isNotEqualTo(other.salt());
        assertThat(one.commitment(HashAlgorithm.SM3)).isNotEqualTo(other.commitment(HashAlgorithm.SM3));
        Opening again = new Opening("comment", one.salt(), "同意");
        assertThat(again.commitment(HashAlgorithm.SM3)).isEqualTo(one.commitment(HashAlgorithm.SM3));
        Opening unsalted = new Opening("comment", new byte[0], "同意");
        assertThat(unsalted.commitment(HashAlgorithm.SM3)).isNotEqualTo(one.commitment(HashAlgorithm.SM3));
    }
}
