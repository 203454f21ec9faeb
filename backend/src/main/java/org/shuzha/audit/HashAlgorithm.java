package org.shuzha.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** Hash functions the trail knows; the name stands in every leaf, so leaves of both kinds may share a stream. */
enum HashAlgorithm {
    SM3("SM3") {
        @Override
        byte[] digest(byte[] bytes) {
            SM3Digest digest = new SM3Digest();
            digest.update(bytes, 0, bytes.length);
            byte[] hash = new byte[digest.getDigestSize()];
            digest.doFinal(hash, 0);
            return hash;
        }
    },
    SHA_256("SHA-256") {
        @Override
        byte[] digest(byte[] bytes) {
            try {
                return MessageDigest.getInstance("SHA-256").digest(bytes);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    };

    /** What the first leaf of a stream names as its predecessor. */
    static final String NOTHING = "0".repeat(64);

    private final String id;

    HashAlgorithm(String id) {
        this.id = id;
    }

    /** The name as it stands in leaves. */
    String id() {
        return id;
    }

    /** 32 bytes. */
    abstract byte[] digest(byte[] bytes);

    /** 64 lower-case hexadecimal digits. */
    String hex(byte[] bytes) {
        return HexFormat.of().formatHex(digest(bytes));
    }

    /** Throws {@link IllegalArgumentException} for a name the trail does not know. */
    static HashAlgorithm named(String id) {
        for (HashAlgorithm algorithm : values()) {
            if (algorithm.id.equals(id)) {
                return algorithm;
            }
        }
        throw new IllegalArgumentException("Unknown hash algorithm");
    }
}
