package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;
import tools.jackson.databind.JsonNode;

/** A sheet proves itself, is the same however often it is printed, and delays nobody when it cannot be. */
@Tag("embedded")
class SheetProofTest extends SheetJourney {
    @Test
    void theCodeVerifiesAndAChangedSheetDoesNot() throws Exception {
        Walk walk = Walk.filed(hospital(), "general.a").approved("head.a");
        JsonNode sheet = made(walk, "application");
        byte[] pdf = pdf("requester", sheet);
        for (String reader : List.of("requester", "head.a", "auditor")) {
            JsonNode proof = proof(hospital(), reader, sheet);
            assertThat(proof.path("valid").asBoolean()).isTrue();
            assertThat(proof.path("leafHash").asString()).isNotBlank();
        }
        assertThat(same(sheet, pdf)).isTrue();
        pdf[pdf.length / 2] ^= 1;
        assertThat(same(sheet, pdf)).isFalse();
        for (String path : List.of("/content", "/proof")) {
            assertThat(hospital()
                            .as("stranger")
                            .send("GET", path(sheet) + path, null)
                            .status())
                    .isEqualTo(404);
        }
        assertThat(hospital()
                        .as("stranger")
                        .send("GET", walk.path() + "/sheets", null)
                        .status())
                .isEqualTo(404);

        jdbc.update(
                "UPDATE evidence_file SET hash = ? WHERE id = ?",
                "0".repeat(64),
                sheet.path("id").asString());
        assertThat(proof(hospital(), "auditor", sheet).path("valid").asBoolean())
                .isFalse();
    }

    @Test
    void fontsAreEmbeddedAndTheSameFactsGiveTheSameWords() throws Exception {
        Walk walk = Walk.filed(hospital(), "general.a").approved("head.a");
        JsonNode sheet = made(walk, "application");
        byte[] pdf = pdf("requester", sheet);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded())
                            .as(name.getName())
                            .isTrue();
                }
            }
        }
        assertThat(pdf.length).isLessThan(400_000);
        walk.executed(100).accepted();
        assertThat(again(sheet)).isEqualTo(text(pdf));
    }

    @Test
    void aSheetThatCannotBeMadeDelaysNobody() {
        Walk walk = Walk.filed(hospital(), "general.a").approved("head.a");
        assertThat(jdbc.update("UPDATE sheet SET element = 'Task_Gone', made_at = NULL WHERE matter_id = ?", walk.id))
                .isEqualTo(1);
        tick();
        assertThat(sheets(walk).get(0).path("madeAt").isNull()).isTrue();
        assertThat(walk.executed(100).openSteps()).containsExactly("Task_Accept");
        assertThat(made(Walk.filed(hospital(), "general.a").approved("head.a"), "application"))
                .isNotNull();
    }

    private String again(JsonNode sheet) throws IOException {
        Object sheets = context.getBean("sheets");
        Object row = ReflectionTestUtils.invokeMethod(
                ReflectionTestUtils.getField(sheets, "mapper"),
                "find",
                sheet.path("id").asString());
        Object paper = ReflectionTestUtils.invokeMethod(context.getBean("sheetPapers"), "of", row);
        Object html = ReflectionTestUtils.invokeMethod(context.getBean("sheetHtml"), "of", paper);
        byte[] pdf = ReflectionTestUtils.invokeMethod(context.getBean("sheetPdf"), "of", html);
        return text(pdf);
    }

    private boolean same(JsonNode sheet, byte[] pdf) {
        return hospital()
                .as("requester")
                .upload(path(sheet) + "/checks", "sheet.pdf", pdf, "same-" + pdf.hashCode())
                .json()
                .path("same")
                .asBoolean();
    }
}
