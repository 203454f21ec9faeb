package org.shuzha.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shuzha.shared.Texts;
import org.springframework.mock.env.MockEnvironment;

/** What the documentation does with OpenSSL works with ours: its keystore signs, and it verifies our signature. */
class OpenSslTest {

    private static final String BODY =
            new Checkpoint("trail.hospital.example", 3, new byte[32], 1767225600000L, HashAlgorithm.SM3).body();

    @TempDir
    private Path folder;

    @BeforeEach
    void openSsl3() throws Exception {
        Path path = folder.resolve("version");
        Process version;
        try {
            version = new ProcessBuilder("openssl", "version")
                    .redirectOutput(path.toFile())
                    .start();
        } catch (IOException none) {
            assumeThat(true).as("openssl is on the path").isFalse();
            return;
        }
        assumeThat(version.waitFor()).isZero();
        assumeThat(Files.readString(path)).matches("(?s)OpenSSL ([3-9]|\\d\\d).*");
    }

    @Test
    void sm2() throws Exception {
        run("genpkey", "-algorithm", "SM2", "-out", "trail.key");
        run("req", "-x509", "-sm3", "-key", "trail.key", "-subj", "/CN=x", "-days", "9", "-out", "trail.crt");
        SigningKeys keys = exported();
        Note note = keys.sign(BODY, null);
        assertThat(keys.signed(note)).isTrue();
        write(keys, note);
        run(
                "dgst",
                "-sm3",
                "-verify",
                "trail.pem",
                "-signature",
                "signature",
                "-sigopt",
                "distid:1234567812345678",
                "body");
    }

    @Test
    void ed25519() throws Exception {
        run("genpkey", "-algorithm", "ED25519", "-out", "trail.key");
        run("req", "-x509", "-key", "trail.key", "-subj", "/CN=x", "-days", "9", "-out", "trail.crt");
        SigningKeys keys = exported();
        write(keys, keys.sign(BODY, null));
        run("pkeyutl", "-verify", "-pubin", "-inkey", "trail.pem", "-rawin", "-in", "body", "-sigfile", "signature");
    }

    @Test
    void ecdsa() throws Exception {
        run("genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", "trail.key");
        run("req", "-x509", "-key", "trail.key", "-subj", "/CN=x", "-days", "9", "-out", "trail.crt");
        SigningKeys keys = exported();
        write(keys, keys.sign(BODY, null));
        run("dgst", "-sha256", "-verify", "trail.pem", "-signature", "signature", "body");
    }

    private SigningKeys exported() throws Exception {
        String file = folder.resolve("trail.p12").toString();
        run(
                "pkcs12",
                "-export",
                "-name",
                "trail",
                "-inkey",
                "trail.key",
                "-in",
                "trail.crt",
                "-out",
                file,
                "-passout",
                "pass:secret");
        var keystore = new TrailProperties.Keystore(file, "PKCS12", "BC", "secret", "trail", SignatureAlgorithm.SM2);
        var properties =
                new TrailProperties(HashAlgorithm.SM3, "trail.hospital.example", folder.toString(), null, keystore);
        var maker = new NewKeystore(properties, Clock.systemUTC());
        var opened = new TrailKeystore(properties, maker, new Texts(), new MockEnvironment(), "jdbc:mysql://db/shuzha");
        return new SigningKeys(properties, opened);
    }

    private void write(SigningKeys keys, Note note) throws IOException {
        TrailKey key = keys.trusted().values().iterator().next();
        Files.writeString(folder.resolve("trail.pem"), key.pem());
        Files.writeString(folder.resolve("body"), note.body(), StandardCharsets.UTF_8);
        Files.write(folder.resolve("signature"), note.signatures().get(0).signature());
    }

    private void run(String... arguments) throws IOException, InterruptedException {
        var command = new java.util.ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(log)).isZero();
    }
}
