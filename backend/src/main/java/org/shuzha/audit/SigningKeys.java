package org.shuzha.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The keys of the trail's keystore: one signs, all are trusted. Whoever changes the key adds the new one to the store and
 * names it; the old one stays, first to confirm the new, later as a certificate.
 */
@Component
class SigningKeys {

    /** A key of the store; the private half is null when only the certificate is left. */
    private record Entry(TrailKey key, PrivateKey secret) {}

    private final String origin;
    private final Provider provider;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final String active;

    SigningKeys(TrailProperties properties, TrailKeystore keystore) {
        this.origin = properties.origin();
        this.provider = keystore.provider();
        KeyStore store = keystore.open();
        String alias = properties.keystore().alias();
        try {
            for (String name : Collections.list(store.aliases())) {
                read(store, name, keystore.password());
            }
            Certificate certificate = store.getCertificate(alias);
            this.active = certificate == null ? "" : key(certificate).id(origin);
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException("The trail's keystore has no usable key " + alias, unreadable);
        }
        if (!entries.containsKey(active) || entries.get(active).secret() == null) {
            throw new IllegalStateException("The trail's keystore has no private key " + alias);
        }
    }

    private void read(KeyStore store, String alias, char[] password) throws GeneralSecurityException {
        Certificate certificate = store.getCertificate(alias);
        if (certificate != null) {
            TrailKey key = key(certificate);
            Key secret = store.isKeyEntry(alias) ? store.getKey(alias, password) : null;
            entries.put(key.id(origin), new Entry(key, (PrivateKey) secret));
        }
    }

    private static TrailKey key(Certificate certificate) {
        return TrailKey.of(certificate.getPublicKey().getEncoded());
    }

    String origin() {
        return origin;
    }

    /** Every key that is trusted, by its id. */
    Map<String, TrailKey> trusted() {
        Map<String, TrailKey> keys = new LinkedHashMap<>();
        entries.forEach((id, entry) -> keys.put(id, entry.key()));
        return keys;
    }

    /** Whether a trusted key signed it. */
    boolean signed(Note note) {
        return entries.entrySet().stream()
                .anyMatch(entry -> note.signedBy(entry.getValue().key(), entry.getKey()));
    }

    /** Signs with the active key, and where that has changed, with the one that signed {@code before} (null at first). */
    Note sign(String body, Note before) {
        List<Note.Signed> signatures = new ArrayList<>();
        signatures.add(sign(body, active));
        if (before != null && !before.signedBy(entries.get(active).key(), active)) {
            signatures.add(sign(body, former(before)));
        }
        return new Note(body, signatures);
    }

    private String former(Note before) {
        return before.signatures().stream()
                .map(Note.Signed::keyId)
                .filter(id -> entries.containsKey(id) && entries.get(id).secret() != null)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "The key that signed the trail so far must confirm the new one; put it back into the keystore"));
    }

    private Note.Signed sign(String body, String id) {
        Entry entry = entries.get(id);
        try {
            Signature signature = Signature.getInstance(entry.key().algorithm().jca(), provider);
            signature.initSign(entry.secret());
            signature.update(body.getBytes(StandardCharsets.UTF_8));
            return new Note.Signed(origin, id, signature.sign());
        } catch (GeneralSecurityException unable) {
            throw new IllegalStateException("The trail's key does not sign", unable);
        }
    }
}
