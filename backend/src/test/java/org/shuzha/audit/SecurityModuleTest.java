package org.shuzha.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shuzha.shared.Texts;
import org.springframework.mock.env.MockEnvironment;

/** A key that never leaves its PKCS#11 module, with SoftHSM where it is installed and set up as docs/trail-keys.md says. */
class SecurityModuleTest {

    private static final List<String> MODULES = List.of(
            "/usr/lib/softhsm/libsofthsm2.so",
            "/usr/lib64/pkcs11/libsofthsm2.so",
            "/usr/local/lib/softhsm/libsofthsm2.so");
    private static final String PIN = "271828";
    private static final String BODY =
            new Checkpoint("trail.hospital.example", 3, new byte[32], 1767225600000L, HashAlgorithm.SM3).body();

    @TempDir
    private Path folder;

    @Test
    void signsInTheModule() throws Exception {
        String module = MODULES.stream()
                .filter(file -> Files.exists(Path.of(file)))
                .findFirst()
                .orElse("");
        assumeThat(module).as("SoftHSM is installed").isNotEmpty();
        Files.createDirectory(folder.resolve("tokens"));
        Files.writeString(folder.resolve("softhsm2.conf"), "directories.tokendir = " + folder.resolve("tokens"));
        Files.writeString(folder.resolve("pkcs11.cfg"), "name = trail\nlibrary = " + module + "\nslotListIndex = 0\n");
        Files.writeString(folder.resolve("security"), "security.provider.13=SunPKCS11 " + folder.resolve("pkcs11.cfg"));
        run("softhsm2-util", "--init-token", "--free", "--label", "trail", "--so-pin", PIN, "--pin", PIN);
        run(
                java("keytool"),
                "-genkeypair",
                "-alias",
                "trail",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=trail.hospital.example",
                "-keystore",
                "NONE",
                "-storetype",
                "PKCS11",
                "-storepass",
                PIN,
                "-providerClass",
                "sun.security.pkcs11.SunPKCS11",
                "-providerArg",
                "pkcs11.cfg");
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String said = run(
                java("java"), "-Djava.security.properties=security", "-cp", path, SecurityModuleTest.class.getName());
        assertThat(said.strip()).endsWith("signed in the module: true, private key exportable: false");
    }

    /** Signs with the key of the module, in a process of its own whose environment names the token. */
    public static void main(String[] arguments) throws Exception {
        var keystore =
                new TrailProperties.Keystore(null, "PKCS11", "SunPKCS11-trail", PIN, "trail", SignatureAlgorithm.ECDSA);
        var properties = new TrailProperties(HashAlgorithm.SM3, "trail.hospital.example", ".", null, keystore);
        var opened = new TrailKeystore(
                properties,
                new NewKeystore(properties, Clock.systemUTC()),
                new Texts(),
                new MockEnvironment(),
                "jdbc:mysql://db/shuzha");
        Note note = new SigningKeys(properties, opened).sign(BODY, null);
        TrailKey key =
                TrailKey.of(opened.open().getCertificate("trail").getPublicKey().getEncoded());
        boolean signed = Note.parse(note.text()).signedBy(key, key.id("trail.hospital.example"));
        boolean exportable = opened.open().getKey("trail", PIN.toCharArray()).getEncoded() != null;
        System.out.println("signed in the module: " + signed + ", private key exportable: " + exportable);
    }

    private static String java(String program) {
        return System.getProperty("java.home") + File.separator + "bin" + File.separator + program;
    }

    private String run(String... command) throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .put("SOFTHSM2_CONF", folder.resolve("softhsm2.conf").toString());
        int code = builder.start().waitFor();
        String said = Files.readString(log);
        assertThat(code).as(said).isZero();
        return said;
    }
}
