package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shuzha.Client.Answer;
import org.shuzha.matter.Submissions;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A thousand times two people at the same moment, over HTTP; only the setting-up goes past it. Twenty departments own
 * the data, so that one matter carries ten races. Four lanes run beside each other, each in a hospital of its own. On the
 * database of operation only: the embedded one is for trials.
 */
@Tag("mariadb")
class RacesTest extends JourneyTest {

    private static final int RACES = 1000;
    private static final int LANES = 4;

    /** What one lane runs until it has its share of races. */
    private interface Leg {
        /** Answers how many races it ran. */
        int run(RaceLane lane) throws Exception;
    }

    @Autowired
    private Submissions submissions;

    private final List<RaceLane> lanes = new ArrayList<>();

    @BeforeAll
    void hospitalsOfManyOwners() {
        for (int i = 0; i < LANES; i++) {
            lanes.add(new RaceLane(emptyHospital("NATIONAL"), jdbc, submissions));
        }
    }

    @AfterAll
    void noMoreRaces() {
        lanes.forEach(RaceLane::close);
    }

    @Test
    void twoOwnersWhoConsentAtOnceBothSucceed() throws Exception {
        run(lane -> {
            String matter = lane.submitted();
            List<String> evens = lane.openTasks(matter, RaceLane.EVEN);
            List<String> odds = lane.openTasks(matter, RaceLane.ODD);
            for (int i = 0; i < evens.size(); i++) {
                String other = odds.get(i);
                assertThat(lane.race(lane.consent(lane.even, evens.get(i)), lane.consent(lane.odd, other)))
                        .extracting(Answer::status)
                        .containsExactly(200, 200);
            }
            assertThat(lane.steps(matter, "Task_OwnerReview", "DONE")).isEqualTo(2 * evens.size());
            assertThat(lane.steps(matter, "Task_LeaderApproval", "OPEN")).isEqualTo(1);
            return evens.size();
        });
    }

    @Test
    void twoPeopleOnOneTaskGetOneWinner() throws Exception {
        run(lane -> {
            String matter = lane.submitted();
            List<String> tasks = lane.openTasks(matter, RaceLane.EVEN);
            for (String task : tasks) {
                assertThat(lane.race(lane.consent(lane.even, task), lane.consent(lane.standIn, task)))
                        .extracting(Answer::status)
                        .containsExactlyInAnyOrder(200, 409);
            }
            assertThat(lane.steps(matter, "Task_OwnerReview", "DONE")).isEqualTo(tasks.size());
            assertThat(lane.leaves(matter, "opinion.given")).isEqualTo(tasks.size());
            return tasks.size();
        });
    }

    @Test
    void aRepeatedSubmitHasOneEffect() throws Exception {
        run(lane -> {
            String matter = lane.draft("single");
            List<Answer> answers = lane.race(lane.submit(lane.one, matter), lane.submit(lane.other, matter));
            assertThat(answers).extracting(Answer::status).containsExactly(200, 200);
            assertThat(answers.get(0).text()).isEqualTo(answers.get(1).text());
            assertThat(lane.leaves(matter, "matter.submitted")).isEqualTo(1);
            assertThat(lane.versions(matter)).isEqualTo(1);
            assertThat(lane.steps(matter, "Task_OwnerReview", "OPEN")).isEqualTo(1);
            return 1;
        });
    }

    private void run(Leg leg) throws Exception {
        List<Future<Integer>> shares = new ArrayList<>();
        for (RaceLane lane : lanes) {
            shares.add(lane.start(() -> {
                int races = 0;
                while (races < RACES / LANES) {
                    races += leg.run(lane);
                }
                return races;
            }));
        }
        int races = 0;
        for (Future<Integer> share : shares) {
            races += share.get();
        }
        assertThat(races).isGreaterThanOrEqualTo(RACES);
    }
}
