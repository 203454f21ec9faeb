package org.shuzha.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shuzha.ApplicationTest;
import org.shuzha.Client;
import org.shuzha.Requests;
import org.shuzha.audit.WitnessState.State;
import org.shuzha.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Our trail and a real witness over HTTP: cosigned, out of reach, shown another history. */
class WitnessesTest extends ApplicationTest {

    @Autowired
    private Sealer sealer;

    @Autowired
    private SealMapper seals;

    @Autowired
    private SigningKeys keys;

    @Autowired
    private TreeProofs proofs;

    @Autowired
    private WitnessRecords records;

    @Autowired
    private Trail trail;

    @TempDir
    private Path folder;

    private final String name = "witness." + Ids.next();
    private CosigningKey key;
    private String seen;
    private Client requester;

    @BeforeEach
    void grow() throws IOException {
        key = CosigningKey.of(name, folder.resolve("witness.key"));
        requester = as("zhang.wei");
        seal();
    }

    @Test
    void whatIsCosignedStandsInProofsAndInTheBundle() throws IOException {
        try (WitnessServer server = serve()) {
            ask(server.port());
            assertThat(state()).isEqualTo(State.COSIGNED);
            seal();
            ask(server.port());
        }
        JsonNode checkpoint = requester
                .get("/api/audit/checkpoints")
                .get("items")
                .valueStream()
                .filter(one -> one.get("note").stringValue().contains(name))
                .findFirst()
                .orElseThrow();
        Note note = Note.parse(checkpoint.get("note").stringValue());
        assertThat(note.signatures()).anyMatch(line -> key.known().cosigned(note.body(), line));
        assertThat(requester.get("/api/audit/witnesses").toString()).contains(name, "COSIGNED");

        String matter = Requests.draft(requester, Requests.form(requester, "JY-03"))
                .get("id")
                .stringValue();
        Path bundle = folder.resolve("bundle.zip");
        Files.write(
                bundle,
                requester
                        .send("GET", "/api/matters/" + matter + "/bundle", null)
                        .response()
                        .body());
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        assertThat(BundleCommand.run(List.of(bundle.toString()), new PrintStream(said, true, StandardCharsets.UTF_8)))
                .as(said.toString(StandardCharsets.UTF_8))
                .isZero();
        forgedCosignaturesAreFound(BundleFiles.read(bundle), note);
    }

    private void forgedCosignaturesAreFound(Map<String, String> files, Note cosigned) {
        assertThat(files.get(Bundle.WITNESSES)).contains(key.known().text());
        files.put(Bundle.CHECKPOINT, cosigned.text());
        assertThat(CosignatureCheck.of(files).valid())
                .extracting(given -> given.witness().text())
                .contains(key.known().text());
        files.put(
                Bundle.CHECKPOINT,
                cosigned.text().replace("\n" + cosigned.body().lines().toList().get(1) + "\n", "\n1\n"));
        assertThat(CosignatureCheck.of(files).valid()).isEmpty();
        List<String> faults = new java.util.ArrayList<>();
        CosignatureCheck.of(files).faults(faults::add);
        assertThat(faults).contains("cosignature of " + name + " is not valid");
    }

    @Test
    void whoDoesNotAnswerIsAskedAgainAndSealingGoesOn() throws IOException {
        int port;
        try (WitnessServer server = serve()) {
            port = server.port();
        }
        ask(port);
        assertThat(state()).isEqualTo(State.UNREACHABLE);
        long before = seals.latest().treeSize();
        seal();
        assertThat(seals.latest().treeSize()).isGreaterThan(before);
        try (WitnessServer server = serve()) {
            ask(server.port());
        }
        assertThat(state()).isEqualTo(State.COSIGNED);
    }

    @Test
    void aTrailThatWasRolledBackOrForkedIsRefusedAndToldOnTheTrail() throws IOException {
        try (WitnessServer server = serve()) {
            ask(server.port());
            Checkpoint ours = seals.latest().signed().checkpoint();
            seen = shown(ours.size() + 1_000_000);
            seal();
            ask(server.port());
            assertThat(state()).isEqualTo(State.ROLLED_BACK);
            seen = shown(ours.size());
            ask(server.port());
            assertThat(state()).isEqualTo(State.FORKED);
        }
        assertThat(trail.proof("system").leaves())
                .extracting(Proof.Entry::content)
                .anyMatch(content -> content.contains(name) && content.contains("FORKED"))
                .anyMatch(content -> content.contains(name) && content.contains("ROLLED_BACK"));
    }

    /** As if the witness had seen that much of another history. */
    private String shown(long size) {
        Checkpoint other = new Checkpoint(keys.origin(), size, new byte[32], 1, HashAlgorithm.SM3);
        return new Note(other.body(), List.of()).text();
    }

    private WitnessServer serve() throws IOException {
        var logs = Map.of(keys.origin(), List.copyOf(keys.trusted().values()));
        return new WitnessServer(new Witness(key, logs, new Memory(), clock), new InetSocketAddress("localhost", 0));
    }

    private void ask(int port) {
        var asked = new WitnessProperties.Asked(
                "http://localhost:" + port, key.known().text(), "token");
        var properties = new WitnessProperties(List.of(asked), List.of(), "none", null, null, Duration.ofSeconds(5));
        new Witnesses(properties, new WitnessClient(properties), records, proofs, seals).ask();
    }

    private State state() {
        return records.states().stream()
                .filter(state -> state.name().equals(name))
                .map(WitnessState::state)
                .findFirst()
                .orElseThrow();
    }

    /** One more leaf, sealed. */
    private void seal() {
        Requests.draft(requester, Requests.form(requester, "JY-03"));
        while (sealer.seal(0) > 0) {
            Thread.onSpinWait();
        }
    }

    private final class Memory implements WitnessMemory {
        @Override
        public WitnessAnswer judge(String origin, Function<String, Judgement> judge) {
            Judgement judgement = judge.apply(seen);
            seen = judgement.remember() == null ? seen : judgement.remember();
            return judgement.answer();
        }
    }
}
