package org.shuzha.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shuzha.audit.Fault.Reason;

class ChainTest {

    private static final String STREAM = "matter:1";
    private static final int LENGTH = 8;

    private final List<StoredLeaf> rows = new ArrayList<>();
    private StreamHead head;

    @BeforeEach
    void write() {
        head = new StreamHead(0, HashAlgorithm.NOTHING);
        for (int i = 1; i <= LENGTH; i++) {
            StoredLeaf row = leaf(STREAM, i, head.lastHash(), "step " + i);
            rows.add(row);
            head = new StreamHead(i, row.hash());
        }
    }

    @Test
    void intact() {
        assertThat(fault()).isNull();
        rows.clear();
        head = null;
        assertThat(fault()).isNull();
    }

    @Test
    void changedContent() {
        StoredLeaf row = rows.get(3);
        rows.set(3, new StoredLeaf(4, row.hash(), row.content().replace("step 4", "step 5")));
        assertThat(fault()).isEqualTo(new Fault(4, Reason.CHANGED));
    }

    @Test
    void changedContentWithItsHash() {
        rows.set(3, leaf(STREAM, 4, rows.get(2).hash(), "other"));
        assertThat(fault()).isEqualTo(new Fault(4, Reason.CHANGED));
    }

    @Test
    void changedLastLeafWithItsHash() {
        rows.set(7, leaf(STREAM, 8, rows.get(6).hash(), "other"));
        assertThat(fault()).isEqualTo(new Fault(8, Reason.CHANGED));
    }

    @Test
    void changedLinkIsNotBlamedOnTheLeafBefore() {
        rows.set(3, leaf(STREAM, 4, "ab".repeat(32), "step 4"));
        assertThat(fault()).isEqualTo(new Fault(4, Reason.CHANGED));
    }

    @Test
    void changedHashColumn() {
        rows.set(0, new StoredLeaf(1, "ab".repeat(32), rows.get(0).content()));
        assertThat(fault()).isEqualTo(new Fault(1, Reason.CHANGED));
    }

    @Test
    void leafOfAnotherStream() {
        rows.set(0, leaf("matter:2", 1, HashAlgorithm.NOTHING, "step 1"));
        assertThat(fault()).isEqualTo(new Fault(1, Reason.CHANGED));
    }

    @Test
    void droppedInTheMiddle() {
        rows.remove(3);
        assertThat(fault()).isEqualTo(new Fault(4, Reason.DROPPED));
    }

    @Test
    void droppedAndTheRestRenumbered() {
        rows.remove(3);
        renumber();
        assertThat(fault()).isEqualTo(new Fault(4, Reason.DROPPED));
    }

    @Test
    void droppedAtTheEnd() {
        rows.remove(7);
        assertThat(fault()).isEqualTo(new Fault(8, Reason.DROPPED));
        rows.clear();
        assertThat(fault()).isEqualTo(new Fault(1, Reason.DROPPED));
    }

    @Test
    void reordered() {
        StoredLeaf second = rows.get(1);
        rows.set(1, rows.get(5));
        rows.set(5, second);
        renumber();
        assertThat(fault()).isEqualTo(new Fault(2, Reason.REORDERED));
    }

    @Test
    void addedBehindTheEnd() {
        rows.add(leaf(STREAM, 9, head.lastHash(), "forged"));
        assertThat(fault()).isEqualTo(new Fault(9, Reason.ADDED));
    }

    @Test
    void changedOrLostHead() {
        head = new StreamHead(8, "ab".repeat(32));
        assertThat(fault()).isEqualTo(new Fault(8, Reason.CHANGED));
        head = null;
        assertThat(fault()).isEqualTo(new Fault(9, Reason.HEAD_MISSING));
    }

    @Test
    void anyChangedCharacterIsFoundAndNamed() {
        Random random = new Random(20260101);
        for (int round = 0; round < 500; round++) {
            int place = random.nextInt(LENGTH);
            StoredLeaf row = rows.get(place);
            StringBuilder content = new StringBuilder(row.content());
            int at = random.nextInt(content.length());
            content.setCharAt(at, (char) (content.charAt(at) ^ (1 + random.nextInt(7))));
            rows.set(place, new StoredLeaf(row.sequence(), row.hash(), content.toString()));
            assertThat(fault()).as(content.toString()).isEqualTo(new Fault(place + 1L, Reason.CHANGED));
            rows.set(place, row);
        }
    }

    private Fault fault() {
        return new Chain(STREAM, head, rows).fault().orElse(null);
    }

    private void renumber() {
        rows.replaceAll(row -> new StoredLeaf(rows.indexOf(row) + 1L, row.hash(), row.content()));
    }

    /** Streams may change their algorithm under way: odd leaves SM3, even ones SHA-256. */
    private static StoredLeaf leaf(String stream, long sequence, String previous, String what) {
        HashAlgorithm algorithm = sequence % 2 == 1 ? HashAlgorithm.SM3 : HashAlgorithm.SHA_256;
        Map<String, Object> facts = Map.of("what", what);
        Leaf leaf = new Leaf(algorithm, stream, sequence, previous, 0, "a", null, "x.done", facts, Map.of());
        return new StoredLeaf(sequence, Leaf.hash(algorithm, leaf.content()), leaf.content());
    }
}
