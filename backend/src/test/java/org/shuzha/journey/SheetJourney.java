package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.shuzha.Client.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Sheets of matters, printed when a test asks for them. */
abstract class SheetJourney extends JourneyTest {
    @Autowired
    ApplicationContext context;

    @BeforeAll
    void noSheetsOfOthers() {
        jdbc.update("UPDATE sheet SET try_at = '2100-01-01' WHERE made_at IS NULL");
    }

    final void tick() {
        tick("SheetClock");
    }

    final List<JsonNode> sheets(Walk walk) {
        return Walk.list(walk.owner().get(walk.path() + "/sheets"));
    }

    final JsonNode made(Walk walk, String kind) {
        tick();
        JsonNode found = sheets(walk).stream()
                .filter(sheet -> sheet.path("sheet").asString().equals(kind))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        assertThat(found.path("madeAt").isNull()).isFalse();
        return found;
    }

    static String path(JsonNode sheet) {
        return "/api/evidence/" + sheet.path("id").asString();
    }

    static Answer read(Hospital hospital, String who, JsonNode sheet) {
        return hospital.as(who).send("GET", path(sheet) + "/content", null);
    }

    final byte[] pdf(String who, JsonNode sheet) throws IOException {
        return pdf(hospital(), who, sheet);
    }

    static byte[] pdf(Hospital hospital, String who, JsonNode sheet) throws IOException {
        Answer answer = read(hospital, who, sheet);
        assertThat(answer.status()).isEqualTo(200);
        return answer.response().body();
    }

    static JsonNode proof(Hospital hospital, String who, JsonNode sheet) {
        return hospital.as(who).get(path(sheet) + "/proof");
    }

    static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
        }
    }
}
