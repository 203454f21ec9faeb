package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;

/** Two runs filed at the same moment that exceed the year's total together: one of them is covered. */
class StandingRacesTest extends StandingJourney {
    private static final int RACES = 8;

    private final CyclicBarrier line = new CyclicBarrier(2);
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private Walk resolution;

    @AfterAll
    void noMoreRaces() {
        threads.shutdownNow();
    }

    @RepeatedTest(RACES)
    void exactlyOneOfTwoIsCovered() throws Exception {
        if (resolution == null) {
            resolution = adopted("yearlyPersons", StandingForms.PERSONS);
        }
        Walk one = draft("requester");
        Walk other = draft("stranger");
        Future<Walk> left = threads.submit(atTheLine(one));
        Future<Walk> right = threads.submit(atTheLine(other));
        left.get(60, TimeUnit.SECONDS);
        right.get(60, TimeUnit.SECONDS);
        assertThat(List.of(covered(one), covered(other))).containsExactlyInAnyOrder(true, false);
        assertThat(resolution.page().at("/standing/yearly/persons/reserved").asLong())
                .isEqualTo(StandingForms.PERSONS);
        one.withdraw();
        other.withdraw();
    }

    private Walk draft(String who) {
        return Walk.draft(hospital(), who, StandingForms.PROVISION, run(resolution));
    }

    private Callable<Walk> atTheLine(Walk walk) {
        return () -> {
            line.await(60, TimeUnit.SECONDS);
            return walk.submit();
        };
    }

    private static boolean covered(Walk walk) {
        return walk.page().path("coveredBy").isObject();
    }
}
