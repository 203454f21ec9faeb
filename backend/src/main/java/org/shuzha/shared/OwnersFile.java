package org.shuzha.shared;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Files that only the owner of the process may read, where the file system knows owners. */
public final class OwnersFile {

    private static final int SECRET_BYTES = 24;

    private OwnersFile() {}

    /** An empty file in place of what was there; its folder is made. */
    public static Path empty(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.deleteIfExists(file);
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] rights = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        return Files.createFile(file, rights);
    }

    /** The password in the file, a random one the first time. */
    public static char[] password(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] bytes = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(bytes);
            Files.writeString(empty(file), Base64.getUrlEncoder().encodeToString(bytes));
        }
        return Files.readString(file).strip().toCharArray();
    }
}
