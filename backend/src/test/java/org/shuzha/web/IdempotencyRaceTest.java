package org.shuzha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shuzha.shared.Problem;

/** The same key many times at once: one effect, whoever comes first, or none. */
@Tag("race")
class IdempotencyRaceTest extends NotesTest {

    private static final int CASES = 200;
    private static final int EACH = 4;

    @Test
    void racedRepeatsHaveOneEffectEach() throws Exception {
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < CASES * EACH; i++) {
            String own = key + "-" + i / EACH;
            calls.add(() -> once(() -> as("zhang", own, () -> notes.create("a", note(text)))));
        }
        List<Object> answers = race(calls);
        assertThat(answers).filteredOn(Note.class::isInstance).hasSize(CASES);
        assertThat(answers).filteredOn(IdempotencyReplay.class::isInstance).hasSize(CASES * (EACH - 1));
        assertThat(stored()).isEqualTo(CASES);
    }

    @Test
    void racedRefusalsAllReachTheChangeAndLeaveNothing() throws Exception {
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            String own = key + "-" + i / EACH;
            calls.add(() -> once(() -> as("zhang", own, () -> notes.create("a", note("refused " + text)))));
        }
        assertThat(race(calls))
                .allSatisfy(answer -> assertThat(answer)
                        .isInstanceOfSatisfying(
                                Problem.class, p -> assertThat(p.code()).isEqualTo("note.refused")));
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM idempotency_note WHERE text LIKE 'refused%'", Integer.class))
                .isZero();
    }

    @Test
    void aRepeatWaitsForASlowFirst() throws Exception {
        Call slow = () -> once(() -> as("zhang", key, () -> {
            notes.slowly(note(text));
            return "done";
        }));
        assertThat(race(List.of(slow, slow))).hasOnlyElementsOfTypes(String.class, IdempotencyReplay.class);
        assertThat(stored()).isEqualTo(1);
    }

    /** All at once on as many threads as the connection pool has connections, twice over. */
    private static List<Object> race(List<Call> calls) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(32, calls.size()));
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Object>> futures = new ArrayList<>();
        for (Call call : calls) {
            futures.add(pool.submit(() -> {
                start.await();
                return call.run();
            }));
        }
        start.countDown();
        List<Object> answers = new ArrayList<>();
        for (Future<Object> future : futures) {
            answers.add(future.get());
        }
        pool.shutdown();
        return answers;
    }
}
