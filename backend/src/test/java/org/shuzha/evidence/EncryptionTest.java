package org.shuzha.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shuzha.ApplicationTest;
import org.shuzha.Documents;
import org.shuzha.Tampering;
import org.shuzha.evidence.EvidenceProperties.Keystore;
import org.shuzha.shared.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.env.MockEnvironment;

/** Whoever reads or changes the database alone learns nothing of a document and cannot pass another one off as it. */
class EncryptionTest extends ApplicationTest {

    private static final byte[] CONTENT = Documents.pdf();

    @TempDir
    private Path folder;

    @Autowired
    private EvidenceMapper files;

    @Autowired
    private EvidenceRenewal renewal;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void nothingOfADocumentStandsInTheDatabase() {
        String id = uploaded();

        byte[] stored = jdbc.queryForObject("SELECT content FROM evidence_content WHERE file_id = ?", byte[].class, id);
        assertThat(stored).hasSize(CONTENT.length + 16);
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("%PDF");
        assertThat(content(id)).isEqualTo(CONTENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"content", "wrapped"})
    void whatWasAlteredIsRefused(String where) {
        String id = uploaded();
        String table = where.equals("content") ? "evidence_content" : "evidence_key";
        byte[] stored =
                jdbc.queryForObject("SELECT " + where + " FROM " + table + " WHERE file_id = ?", byte[].class, id);
        stored[stored.length / 2] ^= 1;
        jdbc.update("UPDATE " + table + " SET " + where + " = ? WHERE file_id = ?", stored, id);

        refused(id);
    }

    @Test
    void anotherDocumentInItsPlaceIsRefused() {
        String id = uploaded();
        String other = uploaded();
        remove("DELETE FROM evidence_content WHERE file_id = ?", id);
        remove("DELETE FROM evidence_key WHERE file_id = ?", id);
        jdbc.update(
                "INSERT INTO evidence_content SELECT ?, piece, content FROM evidence_content WHERE file_id = ?",
                id,
                other);
        refused(id);
        jdbc.update(
                "INSERT INTO evidence_key SELECT ?, cipher, master, wrapped FROM evidence_key WHERE file_id = ?",
                id,
                other);
        refused(id);
        remove("DELETE FROM evidence_key WHERE file_id = ?", id);
        jdbc.update("UPDATE evidence_content SET content = ? WHERE file_id = ?", new byte[] {1, 2, 3}, id);
        refused(id);
    }

    @Test
    void whatCameBeforeEncryptionIsReadAndThenEncrypted() {
        String id = uploaded();
        remove("DELETE FROM evidence_key WHERE file_id = ?", id);
        jdbc.update("UPDATE evidence_content SET content = ? WHERE file_id = ?", CONTENT, id);
        assertThat(content(id)).isEqualTo(CONTENT);

        assertThat(renewal.next(before(id))).isEqualTo(id);

        assertThat(jdbc.queryForObject("SELECT content FROM evidence_content WHERE file_id = ?", byte[].class, id))
                .isNotEqualTo(CONTENT);
        assertThat(content(id)).isEqualTo(CONTENT);
        assertThat(jdbc.queryForList("SELECT content FROM audit_leaf WHERE stream = 'system'", String.class))
                .anyMatch(leaf -> leaf.contains("evidence.keys_renewed"));
    }

    @ParameterizedTest
    @EnumSource
    void anotherMasterKeyWrapsAnewWithoutTouchingTheDocument(EvidenceCipher cipher) throws Exception {
        EvidenceFile file = files.one(uploaded()).orElseThrow();
        Map<String, Integer> keys = new HashMap<>(Map.of("old", 1));
        remove("DELETE FROM evidence_content WHERE file_id = ?", file.id());
        remove("DELETE FROM evidence_key WHERE file_id = ?", file.id());
        store(cipher, "old", keys).write(file.id(), CONTENT);
        byte[] before = files.content(file.id(), 0).content();
        keys.put("new", 2);

        store(cipher, "new", keys).renew(file);
        keys.remove("old");

        assertThat(files.key(file.id()).master()).isEqualTo("new");
        assertThat(files.key(file.id()).cipher()).isEqualTo(cipher);
        assertThat(files.content(file.id(), 0).content()).isEqualTo(before);
        assertThat(store(cipher, "new", keys).read(file)).isEqualTo(CONTENT);
        keys.put("new", 3);
        EvidenceStore foreign = store(cipher, "new", keys);
        assertThatThrownBy(() -> foreign.read(file)).hasMessageContaining("evidence.damaged");
    }

    @Test
    void elsewhereThanInADemonstrationTheKeystoreIsConfigured() {
        var nothing = properties(EvidenceCipher.AES, new Keystore(null, null, "evidence"));
        assertThatThrownBy(() -> new MasterKeys(nothing, new Texts(), new MockEnvironment(), "jdbc:mysql:", folder))
                .hasMessageContaining("shuzha.evidence.keystore");
        var own = new MasterKeys(nothing, new Texts(), new MockEnvironment(), "jdbc:h2:", folder);
        var again = new MasterKeys(nothing, new Texts(), new MockEnvironment(), "jdbc:h2:", folder);
        assertThat(own.secret("evidence")).hasSize(32).isEqualTo(again.secret("evidence"));
    }

    private EvidenceStore store(EvidenceCipher cipher, String active, Map<String, Integer> keys) throws Exception {
        Path file = folder.resolve(active + keys + ".p12");
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (var key : keys.entrySet()) {
            byte[] secret = new byte[32];
            Arrays.fill(secret, key.getValue().byteValue());
            store.setKeyEntry(key.getKey(), new SecretKeySpec(secret, "AES"), "word".toCharArray(), null);
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, "word".toCharArray());
        }
        var properties = properties(cipher, new Keystore(file.toString(), "word", active));
        var masters = new MasterKeys(properties, new Texts(), new MockEnvironment(), "jdbc:mysql:", folder);
        return new EvidenceStore(files, properties, masters);
    }

    private static EvidenceProperties properties(EvidenceCipher cipher, Keystore keystore) {
        return new EvidenceProperties(cipher, keystore, null, Duration.ofSeconds(1));
    }

    private void refused(String id) {
        assertThat(as("zhang.wei")
                        .refused(409, "GET", "/api/evidence/" + id + "/content", null)
                        .path("code")
                        .asString())
                .isEqualTo("evidence.damaged");
    }

    private byte[] content(String id) {
        return as("zhang.wei")
                .send("GET", "/api/evidence/" + id + "/original", null)
                .response()
                .body();
    }

    private String uploaded() {
        return as("zhang.wei").upload("批件.pdf", CONTENT).json().path("id").asString();
    }

    /** Ids follow one another in time: the renewal that starts here meets this document first. */
    private static String before(String id) {
        return id.substring(0, id.length() - 1) + (char) (id.charAt(id.length() - 1) - 1);
    }

    private void remove(String sql, String id) {
        Tampering.with(jdbc, () -> jdbc.update(sql, id));
    }
}
