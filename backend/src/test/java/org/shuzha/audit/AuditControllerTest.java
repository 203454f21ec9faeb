package org.shuzha.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shuzha.ApplicationTest;
import org.shuzha.Client;
import org.shuzha.Requests;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Proofs and verification over HTTP, checked by nothing but what was answered. */
class AuditControllerTest extends ApplicationTest {

    private static final HexFormat HEX = HexFormat.of();

    @Autowired
    private Sealer sealer;

    @Autowired
    private Trail trail;

    private Client requester;
    private String matter;

    @BeforeEach
    void file() {
        requester = as("zhang.wei");
        matter = Requests.submit(requester, Requests.draft(requester, Requests.form(requester, "JY-03")))
                .get("id")
                .stringValue();
        while (sealer.seal(0) > 0) {
            Thread.onSpinWait();
        }
    }

    @Test
    void everyLeafOfAMatterIsProvenToItsReaders() {
        JsonNode proof = requester.get("/api/matters/" + matter + "/proof");
        assertThat(proof.get("unsealed").intValue()).isZero();
        assertThat(proof.get("sealedUpTo").intValue())
                .isEqualTo(proof.get("leaves").size())
                .isPositive();
        for (JsonNode leaf : proof.get("leaves")) {
            JsonNode inclusion = requester.get(inclusion(leaf.get("sequence").longValue()));
            Checkpoint checkpoint =
                    Note.parse(inclusion.get("checkpoint").stringValue()).checkpoint();
            byte[] hash = checkpoint
                    .tree()
                    .leaf(leaf.get("content").stringValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            assertThat(HEX.formatHex(hash)).isEqualTo(inclusion.get("leafHash").stringValue());
            assertThat(Paths.included(
                            checkpoint.tree(),
                            inclusion.get("index").longValue(),
                            checkpoint.size(),
                            hash,
                            bytes(inclusion.get("path")),
                            checkpoint.root()))
                    .isTrue();
        }
    }

    @Test
    void othersLearnNotEvenThatThereIsSuchAStream() {
        JsonNode missing =
                requester.refused(404, "GET", "/api/audit/proofs/inclusion?stream=matter:none&sequence=1", null);
        for (String person : List.of("ding.shouzhuo", "lu.yingwu")) {
            assertThat(as(person).refused(404, "GET", inclusion(1), null)).isEqualTo(missing);
        }
        for (String stream : List.of("system", "organisation:x", "account:x", "test:x")) {
            requester.refused(404, "GET", "/api/audit/proofs/inclusion?stream=" + stream + "&sequence=1", null);
        }
    }

    @Test
    void laterTreesContinueEarlierOnes() {
        List<JsonNode> checkpoints = new ArrayList<>();
        requester.get("/api/audit/checkpoints").get("items").forEach(checkpoints::add);
        file();
        checkpoints.add(0, requester.get("/api/audit/checkpoints").at("/items/0"));
        JsonNode last = checkpoints.get(0);
        for (JsonNode first : checkpoints) {
            long size = first.get("size").longValue();
            JsonNode proof =
                    requester.get("/api/audit/proofs/consistency?first=" + size + "&second=" + last.get("size"));
            Checkpoint one = Note.parse(first.get("note").stringValue()).checkpoint();
            Checkpoint two = Note.parse(last.get("note").stringValue()).checkpoint();
            assertThat(Paths.consistent(two.tree(), size, one.root(), two.size(), two.root(), bytes(proof.get("path"))))
                    .isTrue();
        }
        for (String wrong : List.of("first=0&second=1", "first=2&second=1", "first=1&second=99999999")) {
            assertThat(requester
                            .refused(422, "GET", "/api/audit/proofs/consistency?" + wrong, null)
                            .get("code")
                            .stringValue())
                    .isEqualTo("trail.no_such_tree");
        }
    }

    @Test
    void anAuditorVerifiesEverythingAndNobodyElseDoes() throws Exception {
        requester.refused(403, "POST", "/api/audit/verification", Map.of());
        Client auditor = as(AUDITOR);
        JsonNode run = auditor.post("/api/audit/verification", Map.of());
        String path = "/api/audit/verification/" + run.get("id").stringValue();
        requester.refused(403, "GET", path, null);
        while (run.get("state").stringValue().equals("RUNNING")) {
            Thread.sleep(50);
            run = auditor.get(path);
        }
        assertThat(run.get("state").stringValue()).isEqualTo("FINISHED");
        assertThat(run.get("done")).isEqualTo(run.get("total"));
        assertThat(run.get("findings").toString())
                .doesNotContain(matter, "FORGED", "FORKED", "CUT", "UNSIGNED", "UNPROVEN");
        assertThat(trail.proof("system").leaves())
                .extracting(Proof.Entry::action)
                .contains("trail.verification_started", "trail.verified");
        auditor.refused(404, "GET", "/api/audit/verification/none", null);
    }

    private static final String AUDITOR = "xiao.wangshu";

    private String inclusion(long sequence) {
        return "/api/audit/proofs/inclusion?stream=matter:" + matter + "&sequence=" + sequence;
    }

    private static List<byte[]> bytes(JsonNode path) {
        List<byte[]> bytes = new ArrayList<>();
        path.forEach(hash -> bytes.add(HEX.parseHex(hash.stringValue())));
        return bytes;
    }
}
