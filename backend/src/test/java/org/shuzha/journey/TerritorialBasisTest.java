package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The analysis of the effects rests on C32 in its territory and is a rule of the institution elsewhere, wherever it shows. */
@Tag("embedded")
class TerritorialBasisTest extends SheetJourney {
    private static final String PROVISION = "external-data-provision";

    @ParameterizedTest
    @CsvSource({"NATIONAL, 794011, INTERNAL", "CQ, 794021, INTERNAL", "SH-QINGPU, 794031, C32"})
    void whatItRestsOnIsTheSameOnEveryScreenOnTheTrailAndOnPaper(String profile, String territory, String shown)
            throws Exception {
        Hospital hospital = Provided.hospital(jdbc, staffed(profile), territory);
        boolean binds = shown.equals("C32");
        JsonNode offered = hospital.as("requester").get("/api/procedures/" + PROVISION);
        assertThat(offered.at("/form/schema/properties/minimumReason/x-basis").toString())
                .isEqualTo("[\"" + shown + "\"]");
        assertThat(offered.path("basis").toString().contains("C32")).isEqualTo(binds);
        JsonNode preview = hospital.as("requester")
                .post(
                        "/api/matters/checks",
                        Map.of("procedure", PROVISION, "form", ProvisionForms.form(hospital, "general.a")));
        assertThat(preview.at("/steps/0/basis").toString()).isEqualTo("[\"" + shown + "\"]");

        Walk walk = Provided.filed(hospital, "requester", "general.a");
        JsonNode task = walk.taskPage("dso");
        assertThat(task.path("basis").toString()).isEqualTo("[\"" + shown + "\"]");
        assertThat(task.at("/opinions/0/form/schema/properties/publicInterest/x-basis")
                        .toString())
                .isEqualTo("[\"" + shown + "\"]");
        Provided.consented(walk);
        assertThat(onTrail(walk, shown)).isOne();
        walk.resolved("approve");
        assertThat(List.of(offered, preview, task, walk.page(), walk.timeline())
                        .toString()
                        .matches("(?s).*\"[CE]\\d.*"))
                .isEqualTo(binds);
        String paper = text(pdf(hospital, "requester", made(walk, "application")));
        assertThat(paper.contains("青浦区实施细则第三十二条")).isEqualTo(binds);
        assertThat(paper).contains("2026年管理办法第十三条第二款").doesNotContain("内部规定");
    }

    private int onTrail(Walk walk, String basis) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM audit_leaf WHERE stream = ? AND content LIKE ? AND content LIKE ?",
                Integer.class,
                "matter:" + walk.id,
                "%\"Task_EffectAnalysis\"%",
                "%\"basis\":\"" + basis + "\"%");
    }
}
