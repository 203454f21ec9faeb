package org.shuzha.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shuzha.shared.Texts;
import org.springframework.mock.env.MockEnvironment;

/** Keys, signatures and the change of a key. */
class SigningKeysTest {

    private static final String H2 = "jdbc:h2:mem:any";
    private static final String BODY = checkpoint(3);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void signsAndFindsEveryOtherTextOut(SignatureAlgorithm algorithm) {
        SigningKeys keys = made("trail", algorithm);
        Note note = Note.parse(keys.sign(BODY, null).text());
        assertThat(note.body()).isEqualTo(BODY);
        assertThat(note.signatures()).hasSize(1);
        assertThat(keys.signed(note)).isTrue();
        assertThat(keys.signed(new Note(checkpoint(4), note.signatures()))).isFalse();
        SigningKeys same = made("trail", algorithm);
        assertThat(same.signed(note)).isTrue();
        String id = keys.trusted().keySet().iterator().next();
        TrailKey read = TrailKey.ofBase64(keys.trusted().get(id).base64());
        assertThat(read.id("shuzha.local")).isEqualTo(id);
        assertThat(note.signedBy(read, id)).isTrue();
        assertThat(read.verifies(BODY.getBytes(StandardCharsets.UTF_8), new byte[] {1, 2}))
                .isFalse();
    }

    @Test
    void onlyTheOwnerMayReadKeystoreAndPassword() throws Exception {
        made("trail", SignatureAlgorithm.SM2);
        for (String file : new String[] {"trail.p12", "trail.password"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aNewKeyIsConfirmedByTheOldOne() throws Exception {
        SigningKeys old = made("trail", SignatureAlgorithm.SM2);
        Note before = old.sign(BODY, null);
        add("next", SignatureAlgorithm.ED25519);
        SigningKeys next = made("next", SignatureAlgorithm.ED25519);
        Note first = next.sign(checkpoint(4), before);
        assertThat(first.signatures()).hasSize(2);
        assertThat(old.signed(first)).isTrue();
        assertThat(next.signed(before)).isTrue();
        Note second = next.sign(checkpoint(5), first);
        assertThat(second.signatures()).hasSize(1);
        assertThat(old.signed(second)).isFalse();
    }

    @Test
    void aStrangersKeyCannotTakeOver() {
        Note before = made("trail", SignatureAlgorithm.SM2).sign(BODY, null);
        folder = folder.resolve("stranger");
        SigningKeys stranger = made("trail", SignatureAlgorithm.SM2);
        assertThat(stranger.signed(before)).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> stranger.sign(checkpoint(4), before));
    }

    @Test
    void inProductionAKeystoreMustBeConfigured() {
        assertThatIllegalStateException()
                .isThrownBy(() -> keystore(properties("trail", SignatureAlgorithm.SM2), "jdbc:mysql://db/shuzha")
                        .open())
                .withMessageContaining("shuzha.trail.keystore.file");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void readsNothingElseAsACheckpoint() {
        assertThat(Checkpoint.parse(BODY).body()).isEqualTo(BODY);
        assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.parse(BODY.replace("\n3\n", "\n03\n")));
        assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.parse(BODY + "more\n"));
        assertThatIllegalArgumentException().isThrownBy(() -> Note.parse(BODY));
    }

    private static String checkpoint(long size) {
        return new Checkpoint("shuzha.local", size, new byte[32], 1767225600000L, HashAlgorithm.SM3).body();
    }

    private TrailProperties properties(String alias, SignatureAlgorithm algorithm) {
        var keystore = new TrailProperties.Keystore(null, "PKCS12", "BC", null, alias, algorithm);
        return new TrailProperties(HashAlgorithm.SM3, "shuzha.local", folder.toString(), null, keystore);
    }

    private SigningKeys made(String alias, SignatureAlgorithm algorithm) {
        TrailProperties properties = properties(alias, algorithm);
        return new SigningKeys(properties, keystore(properties, H2));
    }

    private TrailKeystore keystore(TrailProperties properties, String database) {
        var maker = new NewKeystore(properties, Clock.systemUTC());
        return new TrailKeystore(properties, maker, new Texts(), new MockEnvironment(), database);
    }

    /** What an administrator does with keytool. */
    private void add(String alias, SignatureAlgorithm algorithm) throws Exception {
        var maker = new NewKeystore(properties(alias, algorithm), Clock.systemUTC());
        KeyStore store = KeyStore.getInstance("PKCS12", TrailKey.BOUNCY_CASTLE);
        try (InputStream in = Files.newInputStream(maker.file())) {
            store.load(in, maker.password());
        }
        maker.add(store, alias, maker.password());
        try (OutputStream out = Files.newOutputStream(maker.file())) {
            store.store(out, maker.password());
        }
    }
}
