package org.shuzha.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shuzha.ApplicationTest;
import org.shuzha.Client;
import org.shuzha.Requests;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A matter's archive, taken over HTTP and checked by the command alone. */
class BundleTest extends ApplicationTest {

    @Autowired
    private Sealer sealer;

    @TempDir
    private Path folder;

    private Client requester;
    private String matter;
    private Path bundle;
    private byte[] taken;
    private String said;

    @BeforeEach
    void take() throws IOException {
        requester = as("zhang.wei");
        matter = Requests.submit(requester, Requests.draft(requester, Requests.form(requester, "JY-03")))
                .get("id")
                .stringValue();
        Client head = as("he.shuheng");
        JsonNode task = Requests.task(head, matter);
        head.post(
                "/api/tasks/" + task.get("id").stringValue() + "/opinion",
                Map.of("opinion", "return", "comment", "请补充<b>伦理</b>批件", "version", 1));
        while (sealer.seal(0) > 0) {
            Thread.onSpinWait();
        }
        bundle = folder.resolve("bundle.zip");
        Client.Answer answer = requester.send("GET", "/api/matters/" + matter + "/bundle", null);
        assertThat(answer.status()).isEqualTo(200);
        taken = answer.response().body();
        Files.write(bundle, taken);
        // for docs/verify.md and for whoever wants to look at one
        Files.write(Files.createDirectories(Path.of("target", "bundle")).resolve("bundle.zip"), taken);
    }

    @Test
    void holdsAsItWasTaken() throws IOException {
        assertThat(verify()).as(said).isZero();
        assertThat(said)
                .contains("✓ 1 ", "matter.submitted", "opinion.given", "everything holds")
                .doesNotContain("✗", "○");
        String fingerprint = said.replaceAll("(?s).*fingerprint: (\\w+).*", "$1");
        assertThat(verify(fingerprint)).isZero();
        assertThat(verify("ab".repeat(32))).isOne();
        Map<String, String> files = BundleFiles.read(bundle);
        assertThat(files.get(Bundle.REPORT))
                .contains("请补充&lt;b&gt;伦理&lt;/b&gt;批件", "糖尿病随访研究", "作出意见", "退回补正")
                .doesNotContain("<script", "<b>");
        assertThat(files.get(Bundle.OPENINGS)).doesNotContain("127.0.0.1");
    }

    @Test
    void isForReadersOnlyAndLeavesALeaf() {
        as("ding.shouzhuo").refused(404, "GET", "/api/matters/" + matter + "/bundle", null);
        requester.refused(404, "GET", "/api/matters/none/bundle", null);
        assertThat(requester.get("/api/matters/" + matter + "/proof").toString())
                .contains("matter.bundle_taken");
    }

    @Test
    void namesTheEventThatWasAltered() throws IOException {
        altered(files -> files.computeIfPresent(
                "leaves/000002.json", (name, text) -> text.replace("\"action\":\"", "\"action\":\"x")));
        assertThat(verify()).isOne();
        assertThat(said).containsPattern("✗ 2 .*not what was sealed").contains("✓ 1 ");
        altered(files -> files.remove("leaves/000003.json"));
        assertThat(verify()).isOne();
        assertThat(said).contains("✗ 3 sealed, but not here");
        altered(files -> files.computeIfPresent(Bundle.OPENINGS, (name, text) -> text.replace("请补充", "请撤销")));
        assertThat(verify()).isOne();
        assertThat(said).containsPattern("✗ \\d+ .*opinion.given 'comment' is not what was said");
    }

    @Test
    void noFileCanBeChangedAddedOrLeftOut() throws IOException {
        List<String> names = new ArrayList<>(BundleFiles.read(bundle).keySet());
        for (String name : names) {
            altered(files -> files.computeIfPresent(name, (key, text) -> text + " "));
            // white space around a key changes nothing; the manifest tells it all the same
            assertThat(verify()).as(name).isOne();
            altered(files -> files.remove(name));
            assertThat(verify()).as(name).isOne();
        }
        altered(files -> files.put("leaves/000099.json", "{}"));
        assertThat(verify()).isOne();
    }

    @Test
    void whatIsNoBundleIsRefused() throws IOException {
        Files.writeString(bundle, "no archive");
        assertThat(verify()).isOne();
        bundle = folder.resolve("none.zip");
        assertThat(verify()).isOne();
        assertThat(BundleCommand.run(List.of(), new PrintStream(new ByteArrayOutputStream())))
                .isEqualTo(2);
    }

    private int verify(String... fingerprint) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<String> arguments = new ArrayList<>(List.of(bundle.toString()));
        arguments.addAll(List.of(fingerprint));
        int code = BundleCommand.run(arguments, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        said = bytes.toString(StandardCharsets.UTF_8);
        return code;
    }

    private void altered(Consumer<Map<String, String>> change) throws IOException {
        Files.write(bundle, taken);
        Map<String, String> files = new LinkedHashMap<>(BundleFiles.read(bundle));
        change.accept(files);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bundle))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
