package org.shuzha.account;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.shuzha.shared.KeyFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Encrypts the secrets of second factors with a key outside the database, each bound to its person. Where no key is
 * configured one is made for a demonstration or the embedded database; anywhere else there are no second factors.
 */
@Component
class FactorSecrets {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String NAME = "AES-GCM:";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey key;

    FactorSecrets(
            FactorProperties properties, Environment environment, @Value("${spring.datasource.url}") String database)
            throws IOException {
        boolean mayMake = environment.acceptsProfiles(Profiles.of("demo")) || database.startsWith("jdbc:h2:");
        this.key = KeyFile.find(properties.keyFile(), Path.of(properties.folder(), "second-factor.key"), mayMake)
                .map(bytes -> new SecretKeySpec(bytes, "AES"))
                .orElse(null);
    }

    boolean available() {
        return key != null;
    }

    String seal(String personId, byte[] secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, personId, nonce, secret);
        byte[] both = ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return NAME + Base64.getEncoder().encodeToString(both);
    }

    /** Throws IllegalStateException for what was sealed with another key or for another person. */
    byte[] open(String personId, String sealed) {
        byte[] both = Base64.getDecoder().decode(sealed.substring(NAME.length()));
        byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
        return crypt(Cipher.DECRYPT_MODE, personId, nonce, Arrays.copyOfRange(both, NONCE_BYTES, both.length));
    }

    private byte[] crypt(int mode, String personId, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(personId.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException foreign) {
            throw new IllegalStateException("The key of second factors does not fit", foreign);
        }
    }
}
