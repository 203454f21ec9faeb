package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A running grant offers what the matter's procedure listens for, and nothing else. */
class GrantOfferTest extends JourneyTest {

    @Test
    void aDataUseRequestListensForAnExtension() {
        Walk walk = Walk.inUse(hospital());
        assertThat(offered(walk)).contains("endEarly", "requestExtension");
        assertThat(walk.askExtension(200).openSteps()).containsExactly("Task_ExtensionOwnerReview");
    }

    @Test
    void aProvisionDoesNotAndACallForItIsRefused() {
        Walk walk = Provided.inUse(Provided.hospital(jdbc, staffed("NATIONAL"), "840202"));
        assertThat(walk.grantStatus()).isEqualTo("ACTIVE");
        assertThat(offered(walk)).contains("endEarly").doesNotContain("requestExtension");
        var asked = Map.of("until", Forms.today().plusDays(200).toString(), "reason", "合同需要延期");
        assertCode(
                walk.owner().refused(409, "POST", "/api/grants/" + walk.grant() + "/extension", asked),
                "grant.unheard");
        assertThat(walk.page().at("/grant/extensions")).isEmpty();
        assertThat(walk.endEarly().openSteps()).contains("Task_Return");
    }

    private static String offered(Walk walk) {
        return walk.page().at("/grant/allowedActions").toString();
    }
}
