package org.shuzha.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.shuzha.shared.Ids;

/** Chains stay whole and nobody waits for ever, whoever writes at once. */
@Tag("race")
class LeafRaceTest extends LeavesTest {

    @RepeatedTest(3)
    void fiftyWritersOnOneNewStreamLeaveNoGap() throws Exception {
        int writers = 50;
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> done = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            int writer = i;
            done.add(pool.submit(() -> {
                start.await();
                happen(Map.of("writer", writer), Map.of());
                return null;
            }));
        }
        start.countDown();
        for (Future<?> future : done) {
            future.get();
        }
        pool.shutdown();
        Proof proof = trail.proof(stream);
        assertThat(proof.intact()).isTrue();
        assertThat(proof.leaves())
                .hasSize(writers)
                .last()
                .extracting(Proof.Entry::sequence)
                .isEqualTo((long) writers);
    }

    @RepeatedTest(3)
    void whoChangesTheSameThingsInAnotherOrderIsNotInTheWay() throws Exception {
        int writers = 16;
        String other = "account:" + Ids.next();
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        List<Future<?>> done = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            List<String> order = i % 2 == 0 ? List.of(stream, other, stream) : List.of(other, stream, other);
            done.add(pool.submit(() -> transactions.executeWithoutResult(
                    status -> order.forEach(touched -> publish(touched, Map.of(), Map.of("comment", "x"))))));
        }
        for (Future<?> future : done) {
            future.get();
        }
        pool.shutdown();
        for (String touched : List.of(stream, other)) {
            assertThat(trail.proof(touched).intact()).isTrue();
            assertThat(trail.proof(touched).leaves()).hasSize(writers * 3 / 2);
        }
    }
}
