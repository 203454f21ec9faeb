package org.shuzha.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * The key of one document as it is stored: wrapped by a master key for this document only.
 *
 * @param master name of the master key
 * @param wrapped twelve bytes of nonce, then the sealed key
 */
record FileKey(String fileId, EvidenceCipher cipher, String master, byte[] wrapped) {

    private static final int NONCE = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A fresh key, in the clear. */
    static byte[] fresh(EvidenceCipher cipher) {
        return random(cipher.keyBytes());
    }

    static FileKey wrap(String fileId, EvidenceCipher cipher, String master, byte[] secret, byte[] key) {
        byte[] nonce = random(NONCE);
        byte[] sealed = cipher.seal(cipher.derive(secret), nonce, context(fileId, -1), key);
        return new FileKey(
                fileId,
                cipher,
                master,
                ByteBuffer.allocate(NONCE + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    byte[] unwrap(byte[] secret) throws GeneralSecurityException {
        byte[] nonce = Arrays.copyOf(wrapped, NONCE);
        byte[] sealed = Arrays.copyOfRange(wrapped, NONCE, wrapped.length);
        return cipher.open(cipher.derive(secret), nonce, context(fileId, -1), sealed);
    }

    /** The key serves one document once, so the number of the piece is nonce enough. */
    static byte[] nonce(int piece) {
        return ByteBuffer.allocate(NONCE).putInt(piece).array();
    }

    /** Ties sealed bytes to their document and place. */
    static byte[] context(String fileId, int piece) {
        return (fileId + "/" + piece).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
