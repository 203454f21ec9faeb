package org.shuzha.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shuzha.ApplicationTest;
import org.shuzha.Client;
import org.shuzha.Client.Answer;
import org.shuzha.Documents;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Ids;
import org.shuzha.shared.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class EvidenceTests extends ApplicationTest {

    private static final byte[] PDF = Documents.pdf();

    @Autowired
    private EvidenceFiles files;

    @Test
    void storesWithHashAndHandsBackAsAttachment() {
        Client client = as("zhang.wei");
        JsonNode stored = client.upload("伦理批件.pdf", PDF).json();

        assertThat(stored.path("mediaType").asString()).isEqualTo("application/pdf");
        assertThat(stored.path("algorithm").asString()).isEqualTo("SM3");
        assertThat(stored.path("hash").asString()).isEqualTo(Hashes.hash(PDF)).hasSize(64);
        assertThat(stored.path("uploadedBy").path("name").asString()).isEqualTo("张蔚");

        Answer content = client.send("GET", "/api/evidence/" + stored.path("id").asString() + "/original", null);
        assertThat(content.response().body()).isEqualTo(PDF);
        assertThat(content.header("Content-Disposition"))
                .startsWith("attachment;")
                .contains("UTF-8''");
        assertThat(content.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void sm3OfThePublicVector() {
        assertThat(Hashes.hash("abc".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    @Test
    void aLooseUploadIsItsUploadersOnly() {
        String id = as("zhang.wei").upload("a.pdf", PDF).json().path("id").asString();

        as("li.muyang").refused(404, "GET", "/api/evidence/" + id + "/content", null);
        anonymous().refused(401, "GET", "/api/evidence/" + id + "/content", null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"plan.exe", "plan.html", "plan.svg", "plan.zip", "plan.png", "plan.docx", "plan", "plan.doc"})
    void nameAndContentMustAgreeOnAnAllowedType(String name) {
        Answer answer = as("zhang.wei").upload(name, PDF);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("code").asString()).isEqualTo("evidence.type_refused");
    }

    @Test
    void textsAndTablesAreTaken() {
        Client client = as("zhang.wei");

        assertThat(client.upload("名单.csv", "编号,说明\n1,甲\n".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(201);
        assertThat(client.upload("说明.txt", "说明文字".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void emptyAndOddlyNamedFilesAreRefused() {
        Client client = as("zhang.wei");

        assertThat(client.upload("a.pdf", new byte[0]).json().path("code").asString())
                .isEqualTo("evidence.empty");
        assertThat(client.upload("a".repeat(201) + ".pdf", PDF)
                        .json()
                        .path("code")
                        .asString())
                .isEqualTo("evidence.name");
        assertThat(client.upload("../../etc/b.pdf", PDF).json().path("name").asString())
                .isEqualTo("b.pdf");
    }

    @Test
    void twentyMebibytesAreStored() {
        byte[] large = "检验结果说明。".repeat(20 * 1024 * 1024 / 21).getBytes(StandardCharsets.UTF_8);
        Client client = as("lv.hanzhang");

        String id = client.upload("a.txt", large).json().path("id").asString();

        byte[] read = client.send("GET", "/api/evidence/" + id + "/content", null)
                .response()
                .body();
        assertThat(Arrays.equals(read, large)).isTrue();
    }

    @Test
    void moreThanTwentyMebibytesAreTooLarge() {
        byte[] large = new byte[20 * 1024 * 1024 + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);

        Answer answer = as("zhang.wei").upload("a.pdf", large);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().path("code").asString()).isEqualTo("evidence.too_large");
        assertThat(answer.json().path("args").path("limit").asLong()).isEqualTo(20L * 1024 * 1024);
    }

    @Test
    void uploadsAreTiedToOneMatterByTheirUploader() {
        Client client = as("zhang.wei");
        String id = client.upload("a.pdf", PDF).json().path("id").asString();
        Actor uploader = new Actor(client.get("/api/me").path("id").asString(), "张蔚", "");
        String matter = Ids.next();

        assertUnknown(new Actor("somebody", "", ""), matter, id);
        files.attach(uploader, matter, List.of(id));
        files.attach(uploader, matter, List.of(id));
        assertUnknown(uploader, Ids.next(), id);
        assertUnknown(uploader, matter, "nothing");

        assertThat(files.ofMatter(matter)).extracting(EvidenceFile::id).containsExactly(id);
        client.refused(404, "GET", "/api/evidence/" + id + "/content", null); // now the matter's readers decide
    }

    private void assertUnknown(Actor actor, String matter, String id) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> files.attach(actor, matter, List.of(id)))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("evidence.unknown"));
    }
}
