package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shuzha.Client.Answer;
import org.shuzha.Documents;
import tools.jackson.databind.JsonNode;

/** Documents are looked at as pictures and taken away with the reader's name; the original stays with few. */
@Tag("embedded")
class EvidenceCopiesTest extends JourneyTest {

    private static final byte[] PDF = Documents.pdf(document -> {
        document.addPage(new PDPage());
        document.addPage(new PDPage());
    });

    private Walk walk;

    @BeforeAll
    void aMatterThatSeveralMayRead() {
        walk = Walk.filed(hospital(), "general.a");
    }

    @Test
    void theCopyNamesWhoTookItAndTheOriginalStaysWithUploaderAndAuditor() throws Exception {
        String id = attached("批件.pdf", PDF);

        for (String reader : new String[] {"requester", "head.a"}) {
            Answer copy = get(reader, id, "/content");
            assertThat(copy.header("Content-Disposition")).startsWith("attachment;");
            assertThat(copy.header("Content-Security-Policy")).contains("sandbox");
            assertThat(marks(copy, 3)).contains("测试" + reader + Forms.today());
        }
        for (String reader : new String[] {"requester", "auditor"}) {
            assertThat(get(reader, id, "/original").response().body()).isEqualTo(PDF);
        }
        assertThat(get("head.a", id, "/original").status()).isEqualTo(404);
        assertThat(get("stranger", id, "/content").status()).isEqualTo(404);
        assertThat(jdbc.queryForList(
                        "SELECT content FROM audit_leaf WHERE stream = ?", String.class, "matter:" + walk.id))
                .anyMatch(leaf -> leaf.contains("evidence.original_read"));
    }

    @Test
    void aPictureIsTakenAwayAsAMarkedPage() throws Exception {
        String id = attached("照片.png", Documents.picture("png", 300, 200));

        Answer copy = get("head.a", id, "/content");

        assertThat(copy.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(copy.header("Content-Disposition")).contains(".png.pdf");
        assertThat(marks(copy, 1)).contains("测试head.a");
    }

    @Test
    void pagesAreDrawnAndNothingOfTheFileIsSent() throws Exception {
        String id = attached("批件.pdf", PDF);

        assertThat(preview("head.a", id).path("pages").asInt()).isEqualTo(3);
        BufferedImage page = picture(get("head.a", id, "/pages/3"));
        assertThat(Math.max(page.getWidth(), page.getHeight())).isBetween(1000, 1600);
        for (String none : new String[] {"/pages/0", "/pages/4"}) {
            assertThat(get("head.a", id, none).status()).isEqualTo(404);
        }
        assertThat(get("stranger", id, "/pages/1").status()).isEqualTo(404);
        assertThat(get("stranger", id, "/preview").status()).isEqualTo(404);
    }

    @Test
    void largePicturesAreMadeSmall() throws Exception {
        String id = attached("长图.jpg", Documents.picture("jpeg", 5000, 700));
        BufferedImage page = picture(get("head.a", id, "/pages/1"));
        assertThat(page.getWidth()).isBetween(1000, 1600);
        assertThat(page.getHeight()).isBetween(150, 250);
    }

    @Test
    void aPageThatWouldFillTheMemoryIsNotDrawn() {
        String id = attached("大图.pdf", Documents.pdf(EvidenceCopiesTest::wall));
        Answer answer = get("head.a", id, "/pages/1");
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertCode(answer.json(), "evidence.preview");
    }

    @Test
    void textIsShownAsTextAndOfficeFilesAreNotShown() {
        byte[] chinese = "名单 <script>alert(1)</script>".getBytes(Charset.forName("GB18030"));
        JsonNode text = preview("head.a", attached("说明.txt", chinese));
        assertThat(text.path("kind").asString()).isEqualTo("text");
        assertThat(text.path("text").asString()).isEqualTo("名单 <script>alert(1)</script>");
        byte[] plan = Documents.zip(Documents.word());
        String word = attached("方案.docx", plan);
        assertThat(preview("head.a", word).path("kind").asString()).isEqualTo("none");
        assertThat(get("head.a", word, "/pages/1").status()).isEqualTo(404);
        assertThat(get("head.a", word, "/content").response().body()).isEqualTo(plan);
        String table = attached("表.csv", "编号,说明\n1,甲\n".getBytes(StandardCharsets.UTF_8));
        assertThat(preview("head.a", table).path("text").asString()).contains("编号");
    }

    private String attached(String name, byte[] content) {
        Answer stored = hospital().as("requester").upload(name, content);
        String id = stored.json().path("id").asString();
        assertThat(jdbc.update("UPDATE evidence_file SET matter_id = ? WHERE id = ?", walk.id, id))
                .as(stored.text())
                .isEqualTo(1);
        return id;
    }

    private Answer get(String who, String id, String part) {
        return hospital().as(who).send("GET", "/api/evidence/" + id + part, null);
    }

    private JsonNode preview(String who, String id) {
        return hospital().as(who).get("/api/evidence/" + id + "/preview");
    }

    private static BufferedImage picture(Answer answer) throws IOException {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("image/png");
        return ImageIO.read(new ByteArrayInputStream(answer.response().body()));
    }

    /** What the copy says on its last page, without blanks. */
    private static String marks(Answer copy, int pages) throws IOException {
        try (PDDocument document = Loader.loadPDF(copy.response().body())) {
            assertThat(document.getNumberOfPages()).isEqualTo(pages);
            var stripper = new PDFTextStripper();
            stripper.setStartPage(pages);
            return stripper.getText(document).replaceAll("\\s", "");
        }
    }

    /** A picture that says it is 20,000 pixels wide and high. */
    private static void wall(PDDocument document) {
        try {
            var bytes = new ByteArrayInputStream("00>".getBytes(StandardCharsets.US_ASCII));
            var image = new PDImageXObject(
                    document, bytes, COSName.ASCII_HEX_DECODE, 20_000, 20_000, 1, PDDeviceGray.INSTANCE);
            document.getPage(0).setResources(new PDResources());
            document.getPage(0).getResources().add(image);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
