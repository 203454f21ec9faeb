package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shuzha.identity.Post;
import tools.jackson.databind.JsonNode;

/** What changes under a matter that is being reviewed: the institution's profile, the receiver's country, the catalogue. */
@Tag("embedded")
class ChangedUnderReviewTest extends JourneyTest {

    @Test
    void aMatterKeepsTheProfileItBeganUnder() {
        Hospital hospital = Provided.hospital(jdbc, staffed("NATIONAL"), "840402");
        Walk walk = Provided.filed(hospital, "requester", "general.a").decide("dso", "return", "请说明范围");
        jdbc.update("UPDATE identity_organisation SET profile = 'SH-QINGPU' WHERE id = ?", hospital.id);
        assertThat(walk.page().path("profile").asString()).isEqualTo("NATIONAL");
        assertThat(reasons(walk.change("minimumScope", false)))
                .containsExactly("gate.minimum_scope_internal [INTERNAL]");
        assertThat(reasons(Provided.draft(hospital, "requester", "general.a").change("minimumScope", false)))
                .containsExactly("gate.minimum_scope [C32]");
    }

    @Test
    void anotherCountryOfTheReceiverIsDecidedByEveryOwnerAgain() {
        Hospital hospital = staffed("NATIONAL").appoint("dso", Post.DATA_SECURITY_OFFICER, null);
        Walk request = Walk.draft(hospital, "requester", ExportForms.request(hospital, "joint"))
                .submit()
                .decide("head.a", "consent")
                .decide("head.b", "consent");
        Walk export = request.called().fill(ExportForms.added());
        export.change("recipients", List.of(Map.of("kind", "overseas", "name", "北海研究中心", "country", "US")))
                .change("receiverEnvironment", "美国，由合同约束。")
                .submit();
        assertThat(export.openSteps()).containsExactly("Task_OwnerReview", "Task_OwnerReview");
        assertThat(export.page().at("/form/recipients/0/country").asString()).isEqualTo("US");
    }

    /** Nothing in the product removes an asset, but an import replaces its fields: what is unknown is the most it can be. */
    @Test
    void dataThatLeftTheCatalogueAreNotReleasedAsHarmless() {
        Hospital hospital = Provided.hospital(jdbc, staffed("NATIONAL"), "840502");
        Walk walk = Provided.consented(Provided.filed(hospital, "requester", "general.a"))
                .resolved("approve");
        jdbc.update("DELETE FROM catalogue_field WHERE asset_id = ? AND name = 'ward'", hospital.asset("general.a"));
        Provided.contracted(walk);
        assertThat(walk.openSteps()).containsExactly("Task_Correct");
        jdbc.update("DELETE FROM catalogue_owner WHERE asset_id = ?", hospital.asset("general.a"));
        jdbc.update("DELETE FROM catalogue_field WHERE asset_id = ?", hospital.asset("general.a"));
        jdbc.update("DELETE FROM catalogue_asset WHERE id = ?", hospital.asset("general.a"));
        JsonNode refused = walk.refusedSubmission(422);
        assertThat(refused.path("fields").findValuesAsString("code")).containsExactly("asset.unknown");
    }

    @Test
    void anAssetThatIsGoneCountsAsCore() {
        Hospital hospital = Provided.hospital(jdbc, staffed("NATIONAL"), "840602");
        Walk walk = Provided.consented(Provided.filed(hospital, "requester", "general.a"))
                .resolved("approve");
        jdbc.update(
                "UPDATE catalogue_asset SET organisation_id = ? WHERE id = ?",
                emptyHospital("NATIONAL").id,
                hospital.asset("general.a"));
        Provided.contracted(walk);
        assertThat(walk.openSteps()).doesNotContain("Task_Execute");
        assertThat(walk.page().path("level").asInt()).isEqualTo(3);
    }

    private static List<String> reasons(Walk walk) {
        return AssessmentSeparationTest.reasons(walk.refusedSubmission(422));
    }
}
