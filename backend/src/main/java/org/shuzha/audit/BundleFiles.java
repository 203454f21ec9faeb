package org.shuzha.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The files of a bundle somebody was given: read into memory, within limits, nothing in them trusted. */
final class BundleFiles {

    private static final int MOST_FILES = 100_000;
    private static final int MOST_BYTES = 512 << 20;

    private BundleFiles() {}

    /** Every file as text by its name. Throws {@link IOException} when it is no archive, or not one we would make. */
    static Map<String, String> read(Path archive) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        int left = MOST_BYTES;
        try (InputStream in = Files.newInputStream(archive);
                ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = zip.readNBytes(left);
                left -= bytes.length;
                String text = new String(bytes, StandardCharsets.UTF_8);
                if (left == 0 || files.size() == MOST_FILES || files.put(entry.getName(), text) != null) {
                    throw new IOException("too large, or two files of one name");
                }
            }
        } catch (IllegalArgumentException badName) {
            throw new IOException(badName);
        }
        if (files.isEmpty()) {
            throw new IOException("no archive");
        }
        return files;
    }
}
