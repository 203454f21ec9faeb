package org.shuzha.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.shuzha.ApplicationTest;
import org.shuzha.Tampering;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Ids;
import org.shuzha.shared.Trailed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Sealing while others write, seal and fail: every leaf once, no gap, and always what was signed. */
class SealerTest extends ApplicationTest {

    private static final int WRITERS = 6;
    private static final int LEAVES = 30;
    private static final HexFormat HEX = HexFormat.of();

    record Happened(String stream, Map<String, Object> facts) implements Trailed {

        @Override
        public String action() {
            return "test.happened";
        }

        @Override
        public Actor actor() {
            return Actor.SYSTEM;
        }
    }

    @Autowired
    private Sealer sealer;

    @Autowired
    private SealMapper seals;

    @Autowired
    private TreeReader nodes;

    @Autowired
    private SigningKeys keys;

    @Autowired
    private TrailProperties properties;

    @Autowired
    private Trail trail;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient database;

    @Autowired
    private JdbcTemplate jdbc;

    private final long seed = Long.getLong("shuzha.test.seed", System.currentTimeMillis());
    private final List<String> streams = List.of("test:" + Ids.next(), "test:" + Ids.next(), "test:" + Ids.next());

    @Test
    void everyLeafOnceUnderRacesAndFailures() throws Exception {
        AtomicBoolean writing = new AtomicBoolean(true);
        AtomicInteger failures = new AtomicInteger();
        Random fate = new Random(seed);
        ExecutorService pool = Executors.newCachedThreadPool();
        List<Future<?>> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(pool.submit(writer(new Random(seed + i))));
        }
        List<Future<?>> sealing = List.of(
                pool.submit(sealing(writing, () -> sealer.seal(0))),
                pool.submit(sealing(writing, () -> sealer.seal(0))),
                pool.submit(sealing(writing, () -> failing(fate, failures))));
        for (Future<?> writer : writers) {
            writer.get();
        }
        writing.set(false);
        for (Future<?> sealed : sealing) {
            sealed.get();
        }
        pool.shutdown();
        int more = 0;
        while (failures.get() == 0) {
            happen(streams.get(0), 1);
            more++;
            failing(fate, failures);
        }
        drain();
        System.out.printf("seed %d: %d failed sealings%n", seed, failures.get());
        streams.forEach(stream -> assertThat(trail.proof(stream)).satisfies(proof -> {
            assertThat(proof.intact()).isTrue();
            assertThat(proof.unsealed()).isZero();
            assertThat(proof.sealedUpTo()).isEqualTo(proof.leaves().size());
        }));
        assertThat(streams.stream()
                        .mapToInt(stream -> trail.proof(stream).leaves().size())
                        .sum())
                .isEqualTo(WRITERS * LEAVES + more);
        theTreeIsWhole();
    }

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

    private Callable<Void> writer(Random random) {
        return () -> {
            for (int i = 0; i < LEAVES; i++) {
                String stream = streams.get(random.nextInt(streams.size()));
                int pause = random.nextInt(4);
                transactions.executeWithoutResult(status -> {
                    events.publishEvent(new Happened(stream, Map.of("pause", pause)));
                    sleep(pause);
                });
            }
            return null;
        };
    }

    private static Callable<Void> sealing(AtomicBoolean writing, Callable<Integer> seal) {
        return () -> {
            while (writing.get()) {
                seal.call();
                sleep(2);
            }
            return null;
        };
    }

    /** A node that may break between any two steps of sealing. */
    private int failing(Random random, AtomicInteger failures) {
        SealMapper brittle = (SealMapper) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {SealMapper.class}, (proxy, method, arguments) -> {
                    if (random.nextInt(8) == 0) {
                        throw new ArithmeticException("broken before " + method.getName());
                    }
                    try {
                        return method.invoke(seals, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
        try {
            return transactions.execute(status -> new Sealer(brittle, nodes, keys, properties, clock).seal(0));
        } catch (ArithmeticException broken) {
            return failures.incrementAndGet();
        }
    }

    private void drain() {
        while (sealer.seal(0) > 0) {
            sleep(1);
        }
    }

    private long size() {
        return seals.latest().treeSize();
    }

    /** Seals 0 to n-1, each of a leaf of its own, whose hashes make the root that was signed for n. */
    private void theTreeIsWhole() {
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

    private void happen(String stream, int times) {
        for (int i = 0; i < times; i++) {
            transactions.executeWithoutResult(status -> events.publishEvent(new Happened(stream, Map.of("n", 1))));
        }
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
