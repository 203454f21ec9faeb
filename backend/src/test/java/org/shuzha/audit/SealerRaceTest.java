package org.shuzha.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
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
import org.springframework.beans.factory.annotation.Autowired;

/** Sealing while others write, seal and fail: every leaf once, no gap, and always what was signed. */
class SealerRaceTest extends SealingTest {

    private static final int WRITERS = 6;
    private static final int LEAVES = 30;

    @Autowired
    private TreeReader nodes;

    @Autowired
    private TrailProperties properties;

    private final long seed = Long.getLong("shuzha.test.seed", System.currentTimeMillis());

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
}
