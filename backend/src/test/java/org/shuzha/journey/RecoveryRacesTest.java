package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.shuzha.identity.Post;

/** Two nodes find the same departures due at the same moment: each opens one matter. On the database of operation only. */
@Tag("mariadb")
class RecoveryRacesTest extends RecoveryJourney {

    private static final List<String> LEAVERS = List.of("one", "two", "three", "four");

    private final CyclicBarrier line = new CyclicBarrier(2);
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @AfterAll
    void noMoreRaces() {
        threads.shutdownNow();
    }

    @RepeatedTest(6)
    void twoNodesOpenOneMatterEach() throws Exception {
        Hospital hospital = administered();
        for (String who : LEAVERS) {
            hospital.appoint(who, Post.STAFF, "A");
            security(hospital).post(PEOPLE + hospital.person(who) + "/departure", Orders.departure(Orders.today()));
        }
        clock.advance(Duration.ofDays(1));

        Future<?> first = threads.submit(this::node);
        Future<?> second = threads.submit(this::node);
        first.get(120, TimeUnit.SECONDS);
        second.get(120, TimeUnit.SECONDS);

        for (String who : LEAVERS) {
            assertThat(jdbc.queryForObject(
                            "SELECT COUNT(*) FROM matter WHERE link_kind = 'opened' AND form LIKE ?",
                            Integer.class,
                            "%" + hospital.person(who) + "%"))
                    .as(who)
                    .isOne();
            assertOpen(recovery(hospital, who), IT, EXIT);
        }
        assertThat(jdbc.queryForList("SELECT number FROM matter WHERE organisation_id = ?", String.class, hospital.id))
                .doesNotHaveDuplicates()
                .hasSize(LEAVERS.size());
    }

    private Void node() throws Exception {
        line.await(60, TimeUnit.SECONDS);
        tick();
        return null;
    }
}
