package org.shuzha.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.shuzha.bench.Contest;
import org.shuzha.bench.Ground;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Ids;
import org.shuzha.shared.Trailed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Leaves per second, each the only work of its transaction, against a plain insert of the same row with the same commit:
 * 8 writers, each on a stream of its own, then all on one.
 */
public final class LeafLoad {

    private static final int WRITERS = 8;
    private static final int ROUNDS = Integer.getInteger("bench.leaf.rounds", 5);
    private static final long TURN = Long.getLong("bench.leaf.millis", 2000) * 1_000_000;
    private static final long SEALING_DELAY = 4000;
    private static final String PERSON = "01J0000000000000000000000B";

    private static final String PLAIN = " plain";
    private static final String ALONE = " leaf";
    private static final String SEALING = " leaf, sealing";
    private static final String SERIAL = "one writer";
    private static final String INSERT = "INSERT INTO bench_leaf (stream, sequence, hash, content) VALUES (?, ?, ?, ?)";

    private enum Shape {
        SINGLE("8 streams, a leaf per commit", 1),
        SEVERAL("8 streams, 4 leaves per commit", 4),
        ONE_STREAM("all on one stream, a leaf per commit", 1);

        private final String text;
        private final int leaves;

        Shape(String text, int leaves) {
            this.text = text;
            this.leaves = leaves;
        }
    }

    record Happened(String stream) implements Trailed {

        @Override
        public String action() {
            return "opinion.given";
        }

        @Override
        public Actor actor() {
            return new Actor(PERSON, "张伟", "10.1.2.3");
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "task", PERSON, "element", "Task_OwnerReview", "opinion", "consent", "round", 1, "version", 1);
        }

        @Override
        public Map<String, String> personal() {
            return Map.of("comment", "同意，仅限院内分析。");
        }
    }

    private final Ground ground;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final SealingSchedule sealing;
    private final List<String> streams =
            IntStream.range(0, WRITERS).mapToObj(i -> "matter:" + Ids.next()).toList();
    private final AtomicLong sequence = new AtomicLong();

    public LeafLoad(Ground ground) {
        this.ground = ground;
        this.transactions = ground.bean(TransactionTemplate.class);
        this.events = ground.events();
        this.sealing = ground.bean(SealingSchedule.class);
    }

    public void run() {
        leaves(streams.get(0), 1).run();
        ground.jdbc().execute("CREATE TABLE bench_leaf LIKE audit_leaf");
        StoredLeaf row = ground.jdbc()
                .queryForObject(
                        "SELECT sequence, hash, content FROM audit_leaf WHERE stream = ?",
                        (found, i) -> new StoredLeaf(found.getLong(1), found.getString(2), found.getString(3)),
                        streams.get(0));
        Contest contest = new Contest();
        for (Shape shape : Shape.values()) {
            contest.add(shape + PLAIN, () -> rate(shape, i -> plain(stream(shape, i), row, shape.leaves)));
            contest.add(shape + ALONE, () -> rate(shape, i -> leaves(stream(shape, i), shape.leaves)));
            contest.add(shape + SEALING, () -> sealed(() -> rate(shape, i -> leaves(stream(shape, i), shape.leaves))));
        }
        contest.add(SERIAL, () -> rate(1, 1, i -> plain(streams.get(0), row, 1)))
                .run(ROUNDS);
        report(contest, row);
    }

    private static void report(Contest contest, StoredLeaf row) {
        System.out.printf(
                "%nLeaves per second, 8 writers, %d bytes of content%n",
                row.content().length());
        System.out.printf("  %-38s %9s %9s %9s   to plain%n", "", "plain", "leaf", "sealing");
        for (Shape shape : Shape.values()) {
            line(contest, shape.text, shape + PLAIN, shape);
        }
        line(contest, "  the same, plain by a single writer", SERIAL, Shape.ONE_STREAM);
    }

    private static void line(Contest contest, String text, String plain, Shape shape) {
        System.out.printf(
                "  %-38s %7.0f/s %7.0f/s %7.0f/s   %.2f, sealing %.2f%n",
                text,
                contest.median(plain),
                contest.median(shape + ALONE),
                contest.median(shape + SEALING),
                contest.ratio(shape + ALONE, plain),
                contest.ratio(shape + SEALING, plain));
    }

    private String stream(Shape shape, int writer) {
        return streams.get(shape == Shape.ONE_STREAM ? 0 : writer);
    }

    private Runnable leaves(String stream, int count) {
        return () -> transactions.executeWithoutResult(status -> {
            for (int i = 0; i < count; i++) {
                events.publishEvent(new Happened(stream));
            }
        });
    }

    private Runnable plain(String stream, StoredLeaf row, int count) {
        return () -> transactions.executeWithoutResult(status -> {
            for (int i = 0; i < count; i++) {
                ground.jdbc().update(INSERT, stream, sequence.incrementAndGet(), row.hash(), row.content());
            }
        });
    }

    private static double rate(Shape shape, IntFunction<Runnable> work) {
        return rate(WRITERS, shape.leaves, work);
    }

    private static double rate(int writers, double leaves, IntFunction<Runnable> work) {
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        try {
            long begin = System.nanoTime();
            List<Callable<Integer>> turns = IntStream.range(0, writers)
                    .mapToObj(i -> (Callable<Integer>) () -> repeat(work.apply(i), begin))
                    .toList();
            int done = 0;
            for (Future<Integer> turn : pool.invokeAll(turns)) {
                done += turn.get();
            }
            return done * leaves * 1e9 / (System.nanoTime() - begin);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        } finally {
            pool.shutdown();
        }
    }

    private static int repeat(Runnable work, long begin) {
        int done = 0;
        for (; System.nanoTime() - begin < TURN; done++) {
            work.run();
        }
        return done;
    }

    /** Measures while leaves are sealed and made findable as in operation; what waits is sealed before. */
    private double sealed(Callable<Double> measure) {
        seal();
        Thread sealer = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                seal();
                try {
                    Thread.sleep(SEALING_DELAY);
                } catch (InterruptedException done) {
                    Thread.currentThread().interrupt();
                }
            }
        });
        sealer.start();
        try {
            return measure.call();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        } finally {
            stop(sealer);
        }
    }

    private void seal() {
        try {
            sealing.seal();
            sealing.index();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void stop(Thread sealer) {
        sealer.interrupt();
        try {
            sealer.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
