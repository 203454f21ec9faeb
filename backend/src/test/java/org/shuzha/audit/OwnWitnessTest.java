package org.shuzha.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shuzha.ApplicationTest;
import org.shuzha.shared.Ids;
import org.shuzha.shared.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** This installation as the witness of another trail: its memory is the database, its alarms stand on its own trail. */
class OwnWitnessTest extends ApplicationTest {

    private static final String TOKEN = "Bearer secret";

    private final String origin = "trail." + Ids.next();

    @TempDir
    private Path folder;

    @Autowired
    private TrailProperties trailProperties;

    @Autowired
    private WitnessTable memory;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Trail trail;

    private KeyPair pair;
    private OwnWitness witness;

    @BeforeEach
    void witness() throws Exception {
        pair = KeyPairGenerator.getInstance("Ed25519", TrailKey.BOUNCY_CASTLE).generateKeyPair();
        String key = TrailKey.of(pair.getPublic().getEncoded()).base64();
        witness = new OwnWitness(
                new WitnessProperties(
                        List.of(),
                        List.of(new WitnessProperties.Log(origin, key)),
                        "witness.test",
                        folder.resolve("witness.key").toString(),
                        "secret",
                        Duration.ofSeconds(1)),
                trailProperties,
                memory,
                events,
                clock);
    }

    @Test
    void cosignsOnceAndRemembersAndTellsOfAFork() throws Exception {
        assertThat(add(TOKEN, 0, 1, 'a').status()).isEqualTo(WitnessAnswer.COSIGNED);
        assertThat(add(TOKEN, 1, 1, 'a').status()).isEqualTo(WitnessAnswer.COSIGNED);
        assertThat(add(TOKEN, 0, 1, 'a')).isEqualTo(WitnessAnswer.seen(1));
        assertThat(add(TOKEN, 1, 1, 'b').status()).isEqualTo(WitnessAnswer.CONFLICT);
        assertThat(trail.proof("system").leaves())
                .extracting(Proof.Entry::content)
                .anyMatch(content -> content.contains("witness.refused") && content.contains(origin));
        assertThat(add(TOKEN, 1, 1, 'a').status()).isEqualTo(WitnessAnswer.COSIGNED);
    }

    @Test
    void nobodyWithoutTheTokenIsAnswered() {
        for (String wrong : List.of("Bearer other", "Bearer ", "secret", "")) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> add(wrong, 0, 1, 'a'))
                    .extracting(Problem::kind)
                    .isEqualTo(Problem.Kind.NOT_FOUND);
        }
    }

    private WitnessAnswer add(String token, long old, long size, char root) throws Exception {
        byte[] hash = String.valueOf(root).repeat(32).getBytes(StandardCharsets.US_ASCII);
        String body = new Checkpoint(origin, size, hash, 1, HashAlgorithm.SM3).body();
        Signature signature = Signature.getInstance("Ed25519", TrailKey.BOUNCY_CASTLE);
        signature.initSign(pair.getPrivate());
        signature.update(body.getBytes(StandardCharsets.UTF_8));
        String id = TrailKey.of(pair.getPublic().getEncoded()).id(origin);
        Note note = new Note(body, List.of(new Note.Signed(origin, id, signature.sign())));
        String request = new WitnessRequest(old, List.of(), note).text();
        return transactions.execute(status -> witness.add(token, request));
    }
}
