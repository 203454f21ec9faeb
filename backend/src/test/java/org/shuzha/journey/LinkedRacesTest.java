package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.shuzha.Client.Answer;

/**
 * The end of a called matter and the withdrawal of its caller at the same moment: one of them is first, the other one finds
 * what is left, and nobody waits in a circle. On the database of operation only.
 */
@Tag("mariadb")
class LinkedRacesTest extends JourneyTest {

    private static final int RACES = 12;

    private final CyclicBarrier line = new CyclicBarrier(2);
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private boolean staffed;

    @AfterAll
    void noMoreRaces() {
        threads.shutdownNow();
    }

    @RepeatedTest(RACES)
    void theEndBelowAndTheWithdrawalAbove() throws Exception {
        LinkedWalk linked = LinkedWalk.calling(people());
        Walk called = linked.filed();
        String path = Walk.opinionPath(called.task("officer"));
        Map<String, Object> opinion = called.body("acceptable", null, null);
        Map<String, Object> comment = Map.of("comment", "课题取消");
        List<Integer> answers = race(
                () -> people().as("officer").send("POST", path, opinion),
                () -> linked.caller.owner().send("POST", linked.caller.path() + "/withdrawal", comment));

        // an end that came first moves the caller on, and it is withdrawn from there
        assertThat(answers.get(1)).isEqualTo(200);
        assertThat(linked.caller.outcome()).isEqualTo("WITHDRAWN");
        assertThat(linked.caller.openSteps()).isEmpty();
        assertThat(answers.get(0)).isIn(200, 409);
        assertThat(called.outcome()).isEqualTo(answers.get(0) == 200 ? "PASS" : "WITHDRAWN");
        assertThat(called.openSteps()).isEmpty();
    }

    @RepeatedTest(RACES)
    void theFilingBelowAndTheWithdrawalAbove() throws Exception {
        LinkedWalk linked = LinkedWalk.calling(people());
        Walk called = linked.completed();
        Map<String, Object> revision =
                Map.of("revision", called.page().path("revision").asInt());
        Map<String, Object> comment = Map.of("comment", "课题取消");
        var other = linked.caller.owner().twin();
        List<Integer> answers = race(
                () -> called.owner().send("POST", called.path() + "/submission", revision),
                () -> other.send("POST", linked.caller.path() + "/withdrawal", comment));

        assertThat(answers.get(1)).isEqualTo(200);
        assertThat(linked.caller.outcome()).isEqualTo("WITHDRAWN");
        if (answers.get(0) == 200) {
            assertThat(called.outcome()).isEqualTo("WITHDRAWN");
        } else {
            assertThat(answers.get(0)).isEqualTo(404);
            called.owner().refused(404, "GET", called.path(), null);
        }
    }

    private Hospital people() {
        if (!staffed) {
            LinkedWalk.staffed(hospital());
            staffed = true;
        }
        return hospital();
    }

    @SafeVarargs
    private List<Integer> race(Callable<Answer>... runners) throws Exception {
        List<Future<Answer>> running = Arrays.stream(runners)
                .map(runner -> threads.submit(() -> {
                    line.await(60, TimeUnit.SECONDS);
                    return runner.call();
                }))
                .toList();
        return List.of(
                running.get(0).get(60, TimeUnit.SECONDS).status(),
                running.get(1).get(60, TimeUnit.SECONDS).status());
    }
}
