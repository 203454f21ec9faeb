package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Nothing is sent on a guess: the register knows exactly one authority, or the matter waits. */
class AuthorityAddressTest extends JourneyTest {

    @Test
    void anAuthorityThatIsNotRegisteredIsWaitedFor() {
        Hospital lonely = Submitted.institution(jdbc, emptyHospital("NATIONAL"), "860102");
        Walk walk = Submitted.filed(lonely);
        assertThat(walk.openSteps()).containsExactly("Task_AwaitAuthority");
        JsonNode dispatch = walk.taskPage("dso").path("dispatch");
        assertThat(dispatch.path("state").asString()).isEqualTo("NO_AUTHORITY");
        assertThat(dispatch.path("addressee").path("territory").asString()).isEqualTo("860102");
        walk.decide("dso", "resolve-again");
        assertThat(walk.openSteps()).containsExactly("Task_AwaitAuthority");
        Submitted.place(jdbc, emptyHospital("NATIONAL"), "HEALTH", "DISTRICT", "860102");
        walk.decide("dso", "resolve-again");
        assertThat(walk.openSteps()).containsExactly("Task_Dispatch");
    }

    @Test
    void twoAuthoritiesOfOnePlaceAreNotGuessedBetween() {
        Hospital torn = Submitted.institution(jdbc, emptyHospital("NATIONAL"), "800102");
        Submitted.place(jdbc, emptyHospital("NATIONAL"), "HEALTH", "DISTRICT", "800102");
        Submitted.place(jdbc, emptyHospital("NATIONAL"), "HEALTH", "DISTRICT", "800102");
        assertThat(Submitted.filed(torn).openSteps()).containsExactly("Task_AwaitAuthority");
    }
}
