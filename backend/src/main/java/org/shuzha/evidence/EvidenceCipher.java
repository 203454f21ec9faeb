package org.shuzha.evidence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Authenticated encryption of documents: AES-256 or SM4 (128 bits), both in GCM with a tag of 128 bits. */
enum EvidenceCipher {
    AES(32),
    SM4(16);

    private static final int TAG_BITS = 128;
    private static final Provider PROVIDER = new BouncyCastleProvider();

    private final int keyBytes;

    EvidenceCipher(int keyBytes) {
        this.keyBytes = keyBytes;
    }

    int keyBytes() {
        return keyBytes;
    }

    /** A key of this cipher's length from a master secret, different for each cipher. */
    byte[] derive(byte[] secret) {
        var generator = new HKDFBytesGenerator(new SM3Digest());
        generator.init(
                new HKDFParameters(secret, null, ("shuzha evidence " + name()).getBytes(StandardCharsets.US_ASCII)));
        byte[] key = new byte[keyBytes];
        generator.generateBytes(key, 0, keyBytes);
        return key;
    }

    byte[] seal(byte[] key, byte[] nonce, byte[] context, byte[] plain) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, key, nonce, context).doFinal(plain);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Throws when key, nonce, context or any bit of what was sealed is another one. */
    byte[] open(byte[] key, byte[] nonce, byte[] context, byte[] sealed) throws GeneralSecurityException {
        return cipher(Cipher.DECRYPT_MODE, key, nonce, context).doFinal(sealed);
    }

    private Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] context) throws GeneralSecurityException {
        String name = name() + "/GCM/NoPadding";
        Cipher cipher = this == AES ? Cipher.getInstance(name) : Cipher.getInstance(name, PROVIDER);
        cipher.init(
                mode, new SecretKeySpec(Arrays.copyOf(key, keyBytes), name()), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context);
        return cipher;
    }
}
