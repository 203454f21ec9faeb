package org.shuzha.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class FactorSecretsTest {

    private static final byte[] SECRET = "secret of an app".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void whatIsSealedIsOpenedForItsPersonOnly() throws IOException {
        FactorSecrets secrets = secrets(null, "jdbc:h2:mem:x");
        String sealed = secrets.seal("P1", SECRET);
        assertThat(sealed).startsWith("AES-GCM:").isNotEqualTo(secrets.seal("P1", SECRET));
        assertThat(secrets.open("P1", sealed)).isEqualTo(SECRET);
        assertThatThrownBy(() -> secrets.open("P2", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theKeyLiesInAFileOfItsOwnerAndStays() throws IOException {
        String sealed = secrets(null, "jdbc:h2:mem:x").seal("P1", SECRET);
        assertThat(secrets(null, "jdbc:h2:mem:x").open("P1", sealed)).isEqualTo(SECRET);
        Path file = folder.resolve("second-factor.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(secrets(file.toString(), "jdbc:mysql://db/x").open("P1", sealed))
                .isEqualTo(SECRET);
    }

    @Test
    void inProductionNoKeyIsMade() throws IOException {
        assertThat(secrets(null, "jdbc:mysql://db/x").available()).isFalse();
        assertThat(folder.resolve("second-factor.key")).doesNotExist();
    }

    @Test
    void aFileThatHoldsNoKeyStopsTheStart() throws IOException {
        Path file = Files.writeString(folder.resolve("short.key"), "c2hvcnQ=");
        assertThatThrownBy(() -> secrets(file.toString(), "jdbc:mysql://db/x")).hasMessageContaining("short.key");
    }

    private FactorSecrets secrets(String file, String database) throws IOException {
        return new FactorSecrets(
                new FactorProperties("Shuzha", file, folder.toString()), new MockEnvironment(), database);
    }
}
