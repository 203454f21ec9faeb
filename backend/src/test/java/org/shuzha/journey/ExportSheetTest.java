package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The sheets of an export arise one after the other on its way through the authorities, and each reads what it was sent. */
@Tag("embedded")
class ExportSheetTest extends SheetJourney {
    private Exported place;

    @BeforeAll
    void aPlaceWithItsAuthorities() {
        place = Exported.place(jdbc, hospital(), emptyHospital("NATIONAL"), "793102")
                .withCac(jdbc, emptyHospital("NATIONAL"), "790000");
    }

    /** The owner consented on the request, so that consent stands on the application of the request. */
    @Test
    void theOwnersConsentStandsOnTheApplicationOfTheRequest() throws Exception {
        Walk request = place.calling("general.a");
        String text = text(pdf("requester", made(request, "application")));
        assertThat(text)
                .contains("数据使用申请", "业务主管科室审查", "同意", hospital().name("head.a"), "第十三条第二款", "北海研究中心")
                .doesNotContain("集体决议");
        assertThat(kinds(request)).containsExactly("SQ-01");
    }

    @Test
    void eachSheetArisesAtItsStepAndIsReadByThoseWhoAreConcerned() throws Exception {
        Walk request = place.calling("important.a");
        Walk export = place.assessed(request);
        assertThat(kinds(export)).containsExactly("PG-01");
        export.decide("secretary", "convene", Forms.agenda());
        JsonNode assessment = made(export, "self-assessment");
        assertThat(text(pdf("member.one", assessment)))
                .contains("自评估报告", "数据安全负责人自评估", hospital().name("dso"), "可以出境", "第二十二条")
                .doesNotContain("集体决议");

        export.decide("principal", "approve").decide("member.one", "approve").decide("member.two", "approve");
        export.decide("member.three", "reject", "接收方能力存疑").decide("secretary", "conclude", Forms.minutes());
        assertThat(kinds(export)).containsExactly("PG-01", "JY-01", "SQ-01");
        JsonNode application = made(export, "application");
        assertThat(text(pdf("requester", application)))
                .contains("数据出境审查", request.number(), "北海研究中心", "SG", "反对：接收方能力存疑", "第二十二条")
                .doesNotContain(hospital().name("head.a"), hospital().asset("important.a"));

        place.forwarded(
                export, application.path("id").asString(), assessment.path("id").asString());
        assertRead(200, place.health(), application, assessment);
        assertRead(404, place.health(), made(export, "resolution"));
        assertRead(404, place.cac(), application, assessment);
        place.decidedOffThePlatform(export, Forms.today());
        assertThat(kinds(export)).containsExactly("PG-01", "JY-01", "SQ-01", "HZ-01", "HZ-02", "HZ-03");
        assertThat(text(pdf("dso", made(export, "receipt"))))
                .contains("报送回执", "国家互联网信息办公室", "网信评〔2026〕12号", "云卫数〔2026〕7号", "第二人核对答复")
                .contains(hospital().name("pio"));

        place.delivered(export, "important.a", 480);
        JsonNode report = made(export, "provision-report");
        assertThat(text(pdf("dso", report)))
                .contains("对外提供情况报告", "第十五条第三款", "北海研究中心", "480", Forms.today().toString())
                .doesNotContain("接收方能力存疑", "自评估", hospital().name("requester"));
        assertThat(kinds(export))
                .containsExactly("PG-01", "JY-01", "SQ-01", "HZ-01", "HZ-02", "HZ-03", "BG-01", "HZ-04");
        assertRead(404, place.health(), report);
        for (JsonNode sheet : sheets(export)) {
            assertThat(proof(hospital(), "auditor", sheet).path("valid").asBoolean())
                    .isTrue();
            assertThat(read(hospital(), "stranger", sheet).status()).isEqualTo(404);
        }
    }

    @Test
    void anExemptExportHasNoSelfAssessmentAndARefusedOneStatesWhy() throws Exception {
        Walk export = Exported.drafted(place.calling("general.a")).submit();
        assertThat(kinds(export)).isEmpty();
        export.resolved("reject");
        assertThat(kinds(export)).containsExactly("JY-01", "SQ-01");
        assertThat(text(pdf("requester", made(export, "application"))))
                .contains("本单位不同意", "反对：逐项审议")
                .doesNotContain("自评估");
    }

    private static void assertRead(int status, Hospital office, JsonNode... sheets) {
        for (JsonNode sheet : sheets) {
            assertThat(read(office, "reg", sheet).status()).isEqualTo(status);
        }
    }

    /** Letters and count of each sheet, in the order in which they arose. */
    private List<String> kinds(Walk walk) {
        tick();
        return sheets(walk).stream()
                .map(sheet ->
                        sheet.path("number").asString().substring(walk.number().length() + 1))
                .toList();
    }
}
