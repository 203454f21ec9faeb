package org.shuzha.evidence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * Short texts that others keep in their own tables for a while, sealed under the master key of documents: each for its place,
 * so that none can be put elsewhere.
 */
@Component
public class Seals {

    private static final String BETWEEN = ":";

    private final MasterKeys masters;
    private final EvidenceCipher cipher;

    Seals(MasterKeys masters, EvidenceProperties properties) {
        this.masters = masters;
        this.cipher = properties.cipher();
    }

    /** {@code place}: an id that nothing else is sealed under. */
    public String seal(String place, String text) {
        String master = masters.active();
        FileKey sealed = FileKey.wrap(
                place(place), cipher, master, masters.secret(master), text.getBytes(StandardCharsets.UTF_8));
        return cipher + BETWEEN + Base64.getEncoder().encodeToString(sealed.wrapped()) + BETWEEN + master;
    }

    /** Throws IllegalStateException for what was sealed elsewhere, changed, or under a key the keystore lacks. */
    public String open(String place, String sealed) {
        String[] parts = sealed.split(BETWEEN, 3);
        var key = new FileKey(
                place(place),
                EvidenceCipher.valueOf(parts[0]),
                parts[2],
                Base64.getDecoder().decode(parts[1]));
        try {
            return new String(key.unwrap(masters.secret(key.master())), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException changed) {
            throw new IllegalStateException("Not what was sealed at " + place, changed);
        }
    }

    /** How everything ends that the key of today sealed. */
    public String today() {
        return BETWEEN + masters.active();
    }

    private static String place(String place) {
        return "text/" + place;
    }
}
