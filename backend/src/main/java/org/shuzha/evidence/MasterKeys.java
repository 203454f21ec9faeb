package org.shuzha.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import org.shuzha.shared.OwnersFile;
import org.shuzha.shared.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * The master keys of documents, in a keystore outside the database. Where none is configured, one is made beside the
 * trail's for a demonstration or an embedded database; anywhere else the application does not start.
 */
@Component
class MasterKeys {

    private final String active;
    private final Map<String, byte[]> secrets;

    MasterKeys(
            EvidenceProperties properties,
            Texts texts,
            Environment environment,
            @Value("${spring.datasource.url}") String database,
            @Value("${shuzha.trail.folder:./data}") Path folder) {
        boolean mayMake = environment.acceptsProfiles(Profiles.of("demo")) || database.startsWith("jdbc:h2:");
        active = properties.keystore().alias();
        secrets = properties.keystore().file() == null && !mayMake ? Map.of() : read(properties.keystore(), folder);
        if (!secrets.containsKey(active)) {
            throw new IllegalStateException(texts.text("evidence.keystore_needed", Map.of(), Locale.getDefault()));
        }
    }

    /** Name of the key that wraps. */
    String active() {
        return active;
    }

    /** Throws when the keystore no longer holds it: what it wrapped cannot be read. */
    byte[] secret(String master) {
        byte[] secret = secrets.get(master);
        if (secret == null) {
            throw new IllegalStateException("The keystore of documents lacks the key " + master);
        }
        return secret;
    }

    private static Map<String, byte[]> read(EvidenceProperties.Keystore keystore, Path folder) {
        try {
            boolean own = keystore.file() == null;
            char[] password = own
                    ? OwnersFile.password(folder.resolve("evidence.password"))
                    : String.valueOf(keystore.password()).toCharArray();
            Path file = own ? made(folder.resolve("evidence.p12"), keystore, password) : Path.of(keystore.file());
            return secrets(KeyStore.getInstance(file.toFile(), password), password);
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalStateException("The keystore of documents cannot be opened", unreadable);
        }
    }

    private static Map<String, byte[]> secrets(KeyStore store, char[] password) throws GeneralSecurityException {
        Map<String, byte[]> secrets = new HashMap<>();
        for (String alias : Collections.list(store.aliases())) {
            Key key = store.isKeyEntry(alias) ? store.getKey(alias, password) : null;
            if (key instanceof SecretKey) {
                secrets.put(alias, key.getEncoded());
            }
        }
        return secrets;
    }

    private static Path made(Path file, EvidenceProperties.Keystore keystore, char[] password)
            throws IOException, GeneralSecurityException {
        if (!Files.exists(file)) {
            KeyGenerator generator = KeyGenerator.getInstance("AES");
            generator.init(256);
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(keystore.alias(), generator.generateKey(), password, null);
            Path draft = OwnersFile.empty(file.resolveSibling("evidence.p12.new"));
            try (OutputStream out = Files.newOutputStream(draft)) {
                store.store(out, password);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return file;
    }
}
