package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shuzha.identity.Post;
import tools.jackson.databind.JsonNode;

/** Core data goes to the leading group: convening, votes, quorum, minutes. */
class CollectiveTest extends JourneyTest {

    private static final List<String> ALL =
            List.of("principal", "member.one", "member.two", "member.three", "member.four");

    @Test
    void theSecretaryConvenesAndNobodyVotesBefore() {
        Walk walk = beforeTheGroup(hospital());
        assertThat(walk.page().path("approvalBody").asInt()).isEqualTo(3);
        assertThat(walk.openSteps()).containsExactly("Task_Convene");
        assertThat(walk.tasks("leader")).isEmpty();
        ALL.forEach(member -> assertThat(walk.tasks(member)).isEmpty());

        assertCode(walk.refused(422, "secretary", "convene", null, null), "opinion.form_needed");
        walk.decide("secretary", "convene", Forms.agenda());
        ALL.forEach(member -> assertThat(walk.tasks(member)).hasSize(1));
        assertThat(resolution(walk).path("agenda").path("agenda").asString()).contains("核心数据");
        assertThat(resolution(walk).path("base").asInt()).isEqualTo(5);
        assertThat(resolution(walk).path("quorum").asInt()).isEqualTo(3);
    }

    @Test
    void minutesBelowTheQuorumAreRefusedAndDissentIsKept() {
        Walk walk = convened(hospital());
        walk.decide("principal", "approve").decide("member.one", "approve");
        assertCode(walk.refused(409, "secretary", "conclude", null, Forms.minutes()), "resolution.no_quorum");
        assertCode(walk.refused(422, "member.two", "reject", null, null), "opinion.comment_needed");
        walk.decide("member.two", "reject", "风险尚未评估").decide("member.three", "approve");
        walk.decide("secretary", "conclude", Forms.minutes());

        JsonNode resolution = resolution(walk);
        assertThat(resolution.path("result").asString()).isEqualTo("approve");
        assertThat(Walk.list(resolution.path("votes")))
                .extracting(vote -> vote.path("comment").asString(""))
                .contains("风险尚未评估");
        assertThat(resolution.path("minutes").path("minutes").asString()).isNotBlank();
        assertThat(walk.tasks("member.four")).isEmpty();
        walk.executed(100).accepted();
        assertThat(walk.status()).isEqualTo("IN_USE");
    }

    @Test
    void abstentionsCountForTheQuorumButNotForTheResolution() {
        Walk walk = convened(hospital());
        walk.decide("principal", "approve").decide("member.one", "approve");
        walk.decide("member.two", "abstain").decide("member.three", "abstain").decide("member.four", "abstain");
        walk.decide("secretary", "conclude", Forms.minutes());
        assertThat(walk.outcome()).isEqualTo("REJECTED_LEADER");
        assertThat(resolution(walk).path("result").asString()).isEqualTo("reject");
    }

    @Test
    void starterAndReviewersStayOutAndLeaveTheBase() {
        Hospital hospital = staffed("NATIONAL")
                .appoint("head.a", Post.GROUP_MEMBER, null)
                .appoint("member.four", Post.RESEARCHER, "R");
        Walk walk = Walk.draft(hospital, "member.four", Forms.request(hospital, "member.four", "core.a"))
                .submit();
        walk.decide("head.a", "consent").decide("secretary", "convene", Forms.agenda());

        JsonNode resolution = resolution(walk);
        assertThat(resolution.path("base").asInt()).isEqualTo(4);
        assertThat(Walk.list(resolution.path("members")))
                .filteredOn(member -> !member.path("excluded").isNull())
                .extracting(member -> member.path("name").asString() + " "
                        + member.path("excluded").asString())
                .containsExactlyInAnyOrder(
                        hospital.name("member.four") + " starter", hospital.name("head.a") + " reviewer");
        assertThat(walk.tasks("head.a")).isEmpty();
        assertThat(walk.tasks("member.four")).isEmpty();
    }

    @Test
    void belowThreeVotersTheMatterWaitsAndSaysSo() {
        Hospital hospital = staffed("NATIONAL");
        List.of("member.two", "member.three", "member.four").forEach(hospital::dismiss);
        Walk walk = convened(hospital);
        walk.decide("principal", "approve").decide("member.one", "approve");
        assertCode(walk.refused(409, "secretary", "conclude", null, Forms.minutes()), "resolution.below_minimum");
        assertThat(resolution(walk).path("belowMinimum").asBoolean()).isTrue();

        List.of("member.five", "member.six").forEach(name -> hospital.appoint(name, Post.GROUP_MEMBER, null));
        walk.decide("secretary", "adjourn", "人数不足，增补成员后再议");
        walk.decide("secretary", "convene", Forms.agenda());
        walk.decide("principal", "approve").decide("member.five", "approve").decide("member.six", "approve");
        walk.decide("secretary", "conclude", Forms.minutes());
        assertThat(walk.openSteps()).containsExactly("Task_Execute");
    }

    @Test
    void onePersonCannotVoteTwiceThroughSubstitution() {
        Hospital hospital = staffed("NATIONAL")
                .substitute("member.one", "member.two")
                .substitute("member.three", "outsider")
                .substitute("member.four", "outsider")
                .appoint("outsider", Post.STAFF, "R");
        Walk walk = convened(hospital);
        List<String> forMemberTwo = walk.tasks("member.two");
        assertThat(forMemberTwo).hasSize(2);
        var approve = walk.body("approve", null, null);
        int refused = 0;
        for (String task : forMemberTwo) {
            refused += hospital.as("member.two")
                                    .send("POST", Walk.opinionPath(task), approve)
                                    .status()
                            == 403
                    ? 1
                    : 0;
        }
        assertThat(refused).isEqualTo(1);

        walk.decide("outsider", "approve");
        assertCode(walk.refused(403, "outsider", "approve", null, null), "resolution.one_vote");
        assertThat(resolution(walk).path("votes").size()).isEqualTo(2);
    }

    private static Walk beforeTheGroup(Hospital hospital) {
        return Walk.filed(hospital, "core.a").decide("head.a", "consent");
    }

    private static Walk convened(Hospital hospital) {
        return beforeTheGroup(hospital).decide("secretary", "convene", Forms.agenda());
    }

    private static JsonNode resolution(Walk walk) {
        JsonNode all = walk.page().path("resolutions");
        return all.get(all.size() - 1);
    }
}
