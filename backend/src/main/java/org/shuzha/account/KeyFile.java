package org.shuzha.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.shuzha.shared.OwnersFile;

/** 32 random bytes in Base64, in a file that only its owner may read. */
final class KeyFile {

    private static final int BYTES = 32;

    private KeyFile() {}

    /** Throws IllegalStateException for a file that holds anything else. */
    static byte[] read(Path file) throws IOException {
        try {
            byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length == BYTES) {
                return key;
            }
        } catch (IllegalArgumentException noBase64) {
            // said below
        }
        throw new IllegalStateException("No key of 32 bytes in Base64: " + file);
    }

    static byte[] readOrMake(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] key = new byte[BYTES];
            new SecureRandom().nextBytes(key);
            Files.writeString(OwnersFile.empty(file), Base64.getEncoder().encodeToString(key));
        }
        return read(file);
    }
}
