package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The body that lets data leave (A22.7): its chair as the requester, and a meeting that is too small. */
class ProvisionBodyTest extends JourneyTest {
    private Hospital hospital;

    @BeforeAll
    void aPlace() {
        hospital = Provided.hospital(jdbc, staffed("NATIONAL"), "840302");
    }

    @Test
    void aChairWhoIsTheRequesterNeitherVotesNorCounts() {
        Walk walk = Provided.consented(Provided.filed(hospital, "principal", "general.a"));
        walk.decide("secretary", "convene", Forms.agenda());
        assertThat(walk.tasks("principal")).isEmpty();
        assertThat(resolution(walk).path("base").asInt()).isEqualTo(4);
        assertThat(Walk.list(resolution(walk).path("members")))
                .filteredOn(member -> member.path("excluded").asString("").equals("starter"))
                .extracting(member -> member.path("name").asString())
                .containsExactly(hospital.name("principal"));
        List.of("member.one", "member.two", "member.three").forEach(member -> walk.decide(member, "approve"));
        walk.decide("secretary", "conclude", Forms.minutes());
        assertThat(walk.openSteps()).containsExactly("Task_Contract");
    }

    @Test
    void withoutItsQuorumNothingLeaves() {
        Walk walk = Provided.consented(Provided.filed(hospital, "requester", "general.a"));
        walk.decide("secretary", "convene", Forms.agenda());
        walk.decide("principal", "approve").decide("member.one", "approve");
        assertCode(walk.refused(409, "secretary", "conclude", null, Forms.minutes()), "resolution.no_quorum");
        assertThat(walk.openSteps()).contains("Task_Minutes").doesNotContain("Task_Contract");
    }

    private static JsonNode resolution(Walk walk) {
        return walk.page().path("resolutions").path(0);
    }
}
