package org.shuzha.audit;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/**
 * A value that must not stand on the trail, and the salt that ties it to its commitment there. Without the salt nobody
 * can confirm a guess; once this is erased, the commitment says nothing about a person and the chain still holds.
 *
 * @param name which value of the leaf
 * @param salt 16 random bytes, new for each value
 */
record Opening(String name, byte[] salt, String plaintext) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;

    static Opening of(String name, String plaintext) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new Opening(name, salt, plaintext);
    }

    /** Hash over salt, then the value in UTF-8; hexadecimal. */
    String commitment(HashAlgorithm algorithm) {
        byte[] value = plaintext.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[salt.length + value.length];
        System.arraycopy(salt, 0, bytes, 0, salt.length);
        System.arraycopy(value, 0, bytes, salt.length, value.length);
        return algorithm.hex(bytes);
    }
}
