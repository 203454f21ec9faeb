package org.shuzha.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.shuzha.ApplicationTest;
import org.shuzha.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Leaves that wait for their seal, and a look at the whole tree afterwards. */
abstract class SealingTest extends ApplicationTest {

    private static final HexFormat HEX = HexFormat.of();

    @Autowired
    protected Sealer sealer;

    @Autowired
    protected SealMapper seals;

    @Autowired
    protected Trail trail;

    @Autowired
    protected ApplicationEventPublisher events;

    @Autowired
    protected TransactionTemplate transactions;

    @Autowired
    protected JdbcClient database;

    @Autowired
    protected SigningKeys keys;

    protected final List<String> streams = List.of("test:" + Ids.next(), "test:" + Ids.next(), "test:" + Ids.next());

    protected void happen(String stream, int times) {
        for (int i = 0; i < times; i++) {
            transactions.executeWithoutResult(status -> events.publishEvent(new Happened(stream, Map.of("n", 1))));
        }
    }

    protected void drain() {
        while (sealer.seal(0) > 0) {
            sleep(1);
        }
    }

    /** Seals 0 to n-1, each of a leaf of its own, whose hashes make the root that was signed for n. */
    protected void theTreeIsWhole() {
        drain();
        record Row(long index, String stream, long sequence, String content, byte[] hash) {}
        Note note = seals.latest().signed();
        Checkpoint checkpoint = note.checkpoint();
        List<Row> rows = database.sql("""
                        SELECT s.leaf_index, s.stream, s.sequence, l.content, n.hash
                        FROM audit_seal s
                        JOIN audit_leaf l ON l.stream = s.stream AND l.sequence = s.sequence
                        JOIN audit_node n ON n.height = 0 AND n.place = s.leaf_index
                        WHERE s.leaf_index < ? ORDER BY s.leaf_index
                        """)
                .param(checkpoint.size())
                .query((row, i) ->
                        new Row(row.getLong(1), row.getString(2), row.getLong(3), row.getString(4), row.getBytes(5)))
                .list();
        Frontier tree = new Frontier(checkpoint.tree(), 0, Map.of());
        for (Row row : rows) {
            assertThat(row.index()).isEqualTo(tree.size());
            if (streams.contains(row.stream())) {
                assertThat(HEX.formatHex(row.hash()))
                        .isEqualTo(HEX.formatHex(
                                checkpoint.tree().leaf(row.content().getBytes(StandardCharsets.UTF_8))));
            }
            tree.append(row.hash());
        }
        assertThat(rows).extracting(row -> row.stream() + " " + row.sequence()).doesNotHaveDuplicates();
        assertThat(tree.size()).isEqualTo(checkpoint.size());
        assertThat(tree.root()).isEqualTo(checkpoint.root());
        assertThat(keys.signed(note)).isTrue();
    }

    protected static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
