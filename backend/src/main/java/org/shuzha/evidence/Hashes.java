package org.shuzha.evidence;

import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** SM3 over the bytes of a document, or of what stands for one. */
public final class Hashes {

    public static final String ALGORITHM = "SM3";

    private Hashes() {}

    /** 64 hex digits. */
    public static String hash(byte[] content) {
        SM3Digest digest = new SM3Digest();
        digest.update(content, 0, content.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return HexFormat.of().formatHex(hash);
    }
}
