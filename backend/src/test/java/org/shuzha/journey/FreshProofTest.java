package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shuzha.Client;
import org.shuzha.Client.Answer;

/** A vote, a resolution and IT's record need a fresh proof of who sits there; other opinions do not. */
class FreshProofTest extends JourneyTest {

    private static final String KEY = "the key of this vote";

    @Test
    void aVoteAndAResolutionNeedOneAndAnOwnersOpinionDoesNot() {
        Hospital hospital = staffed("NATIONAL");
        Walk walk = Walk.filed(hospital, "core.a");
        absentMinded(hospital, "head.a");
        walk.decide("head.a", "consent").decide("secretary", "convene", Forms.agenda());
        Client member = absentMinded(hospital, "member.one");
        String door = Walk.opinionPath(walk.task("member.one"));

        assertCode(member.refused(403, "POST", door, walk.body("approve", null, null)), "account.step-up-needed");
        assertThat(walk.tasks("member.one")).hasSize(1);
        Answer refused = member.send("POST", door, walk.body("approve", null, null), KEY);
        assertThat(refused.status()).isEqualTo(403);
        member.post("/api/account/proof", Map.of("proof", "demo"));
        assertThat(member.send("POST", door, walk.body("approve", null, null), KEY)
                        .status())
                .isLessThan(300);
        assertThat(walk.tasks("member.one")).isEmpty();

        walk.decide("member.two", "approve").decide("member.three", "approve");
        absentMinded(hospital, "secretary");
        assertCode(walk.refused(403, "secretary", "conclude", null, Forms.minutes()), "account.step-up-needed");
    }

    @Test
    void theRecordOfAnExecutionNeedsOneAndTheLeadersApprovalDoesNot() {
        Hospital hospital = staffed("NATIONAL");
        Walk walk = Walk.filed(hospital, "general.a");
        absentMinded(hospital, "leader");
        walk.approved("head.a");
        absentMinded(hospital, "it.one");
        assertCode(
                walk.refused(403, "it.one", "executed", null, Forms.execution(walk.page(), 100)),
                "account.step-up-needed");
    }

    /** Signed in for longer than a proof counts, and not there when asked for a new one. */
    private Client absentMinded(Hospital hospital, String who) {
        Client client = hospital.as(who).neverProving();
        clock.advance(Duration.ofMinutes(6));
        return client;
    }
}
