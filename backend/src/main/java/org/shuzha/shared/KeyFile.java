package org.shuzha.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** 32 random bytes in Base64, in a file that only its owner may read. */
public final class KeyFile {

    private static final int BYTES = 32;

    private KeyFile() {}

    /**
     * The key of a configured file; without one, that of the file which {@code mayMake} lets us make; else none. Throws
     * IllegalStateException for a file that holds anything but a key.
     */
    public static Optional<byte[]> find(String configured, Path own, boolean mayMake) throws IOException {
        if (configured != null) {
            return Optional.of(read(Path.of(configured)));
        }
        return mayMake ? Optional.of(readOrMake(own)) : Optional.empty();
    }

    private static byte[] read(Path file) throws IOException {
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

    private static byte[] readOrMake(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] key = new byte[BYTES];
            new SecureRandom().nextBytes(key);
            Files.writeString(OwnersFile.empty(file), Base64.getEncoder().encodeToString(key));
        }
        return read(file);
    }
}
