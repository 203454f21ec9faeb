package org.shuzha.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The standalone witness as it runs, asked over HTTP by a log that grows, forks, is rolled back and asks again. */
class WitnessTest {

    private static final String ORIGIN = "trail.hospital.test";
    private static final TreeHash HASH = new TreeHash(HashAlgorithm.SM3);

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private KeyPair pair;
    private WitnessServer server;
    private WitnessKey witness;

    @BeforeEach
    void begin() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", TrailKey.BOUNCY_CASTLE);
        generator.initialize(new ECGenParameterSpec("sm2p256v1"));
        pair = generator.generateKeyPair();
        Files.writeString(folder.resolve("log.pem"), log().pem());
        listen();
    }

    private void listen() {
        List<String> arguments = List.of(
                "--name=witness.test",
                "--folder=" + folder.resolve("state"),
                "--log=" + ORIGIN + "=" + folder.resolve("log.pem"),
                "--port=0");
        server = WitnessCommand.start(arguments, new PrintStream(said, true, StandardCharsets.UTF_8))
                .orElseThrow();
        witness =
                WitnessKey.parse(said.toString(StandardCharsets.UTF_8).replaceAll("(?s).*witness: (\\S+)\\s*$", "$1"));
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void cosignsWhatContinuesWhatItSawAlsoAfterARestart() throws Exception {
        List<String> leaves = leaves(100, "a");
        cosigned(ask(0, leaves.subList(0, 5)), leaves.subList(0, 5));
        cosigned(ask(5, leaves.subList(0, 5)), leaves.subList(0, 5));
        cosigned(ask(5, leaves.subList(0, 64)), leaves.subList(0, 64));
        server.close();
        listen();
        cosigned(ask(64, leaves), leaves);
        assertThat(Files.list(folder.resolve("state"))
                        .map(file -> file.getFileName().toString()))
                .hasSize(2)
                .noneMatch(name -> name.endsWith(".new"));
    }

    @Test
    void aForkIsRefusedAndWhatWasSeenIsKept() throws Exception {
        List<String> leaves = leaves(40, "a");
        List<String> fork = new ArrayList<>(leaves);
        fork.set(3, "another");
        ask(0, leaves.subList(0, 20));
        WitnessAnswer longer = ask(20, fork);
        assertThat(longer.status()).isEqualTo(WitnessAnswer.INCONSISTENT);
        WitnessAnswer same = ask(20, fork.subList(0, 20));
        assertThat(same.status()).isEqualTo(WitnessAnswer.CONFLICT);
        assertThat(longer.accuses() && same.accuses()).isTrue();
        cosigned(ask(20, leaves), leaves);
    }

    @Test
    void aRollBackIsRefusedAndTheSizeItSawIsTold() throws Exception {
        List<String> leaves = leaves(40, "a");
        ask(0, leaves);
        for (long old : List.of(0L, 10L, 20L)) {
            WitnessAnswer answer = ask(old, leaves.subList(0, 20));
            assertThat(answer.status()).isEqualTo(WitnessAnswer.CONFLICT);
            assertThat(answer.type()).isEqualTo(WitnessAnswer.SIZE);
            assertThat(answer.body()).isEqualTo("40\n");
        }
        assertThat(ask(40, leaves.subList(0, 20)).status()).isEqualTo(WitnessAnswer.MALFORMED);
    }

    @Test
    void strangersAndNonsenseAreRefused() throws Exception {
        List<String> leaves = leaves(3, "a");
        Note signed = note(leaves, ORIGIN);
        assertThat(send(new WitnessRequest(0, List.of(), note(leaves, "other.test")))
                        .status())
                .isEqualTo(WitnessAnswer.UNKNOWN_LOG);
        Note forged = new Note(note(leaves(4, "a"), ORIGIN).body(), signed.signatures());
        assertThat(send(new WitnessRequest(0, List.of(), forged)).status()).isEqualTo(WitnessAnswer.UNTRUSTED);
        assertThat(send(new WitnessRequest(0, List.of(new byte[32]), signed)).status())
                .isEqualTo(WitnessAnswer.INCONSISTENT);
        for (String text :
                List.of("", "old 1", "old x\n\n" + signed.text(), "old 01\n\n" + signed.text(), "old 0\n?\n\n")) {
            assertThatIllegalArgumentException().isThrownBy(() -> WitnessRequest.parse(text));
        }
    }

    @Test
    void itsKeyIsThatOfTheSpecification() {
        assertThat(witness.text())
                .startsWith("witness.test+")
                .endsWith(witness.text().split("\\+", 3)[2]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WitnessKey.parse(witness.text().replace("witness.test", "witness.fake")));
        String body = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
        assertThat(new String(WitnessKey.message(1679315147L, body), StandardCharsets.UTF_8))
                .isEqualTo("cosignature/v1\ntime 1679315147\n" + body);
    }

    @Test
    void saysHowItIsCalled() {
        assertThat(WitnessCommand.run(List.of("--name=x"), new PrintStream(said, true, StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("--log=<origin>=<key.pem>");
    }

    private void cosigned(WitnessAnswer answer, List<String> leaves) throws Exception {
        assertThat(answer.status()).as(answer.body()).isEqualTo(WitnessAnswer.COSIGNED);
        Note.Signed line = Note.Signed.parse(answer.body().strip());
        assertThat(witness.cosigned(note(leaves, ORIGIN).body(), line)).isTrue();
        assertThat(witness.cosigned(note(leaves(1, "b"), ORIGIN).body(), line)).isFalse();
    }

    private WitnessAnswer ask(long old, List<String> leaves) throws Exception {
        List<byte[]> path = old == 0 || old > leaves.size()
                ? List.of()
                : Paths.consistency(old, leaves.size()).stream()
                        .map(span -> root(leaves.subList((int) span.start(), (int) (span.start() + span.size()))))
                        .toList();
        return send(new WitnessRequest(old, path, note(leaves, ORIGIN)));
    }

    private WitnessAnswer send(WitnessRequest request) throws IOException {
        var properties = new WitnessProperties(List.of(), List.of(), "witness.test", null, null, Duration.ofSeconds(5));
        return new WitnessClient(properties)
                .add(new WitnessProperties.Asked("http://localhost:" + server.port() + "/", null, null), request);
    }

    private TrailKey log() {
        return TrailKey.of(pair.getPublic().getEncoded());
    }

    private Note note(List<String> leaves, String origin) throws Exception {
        String body = new Checkpoint(origin, leaves.size(), root(leaves), 1, HashAlgorithm.SM3).body();
        Signature signature = Signature.getInstance(SignatureAlgorithm.SM2.jca(), TrailKey.BOUNCY_CASTLE);
        signature.initSign(pair.getPrivate());
        signature.update(body.getBytes(StandardCharsets.UTF_8));
        return new Note(body, List.of(new Note.Signed(origin, log().id(origin), signature.sign())));
    }

    private static byte[] root(List<String> leaves) {
        Frontier tree = new Frontier(HASH, 0, Map.of());
        leaves.forEach(leaf -> tree.append(HASH.leaf(leaf.getBytes(StandardCharsets.UTF_8))));
        return tree.root();
    }

    private static List<String> leaves(int count, String prefix) {
        return IntStream.range(0, count).mapToObj(number -> prefix + number).toList();
    }
}
