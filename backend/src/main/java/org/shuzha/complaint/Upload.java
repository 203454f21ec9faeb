package org.shuzha.complaint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.shuzha.shared.Problem;
import org.springframework.web.multipart.MultipartFile;

/** A file as it came. */
record Upload(String name, byte[] content) {

    private static final int MOST = 5;
    private static final long LARGEST = 10L * 1024 * 1024;

    /** Throws invalid {@code complaint.files} for more than five, or one above ten MiB. */
    static List<Upload> of(List<MultipartFile> files) {
        List<MultipartFile> sent = files == null ? List.of() : files;
        if (sent.size() > MOST || sent.stream().anyMatch(file -> file.getSize() > LARGEST)) {
            throw Problem.invalid("complaint.files", Map.of("most", MOST, "limit", LARGEST));
        }
        return sent.stream().map(Upload::of).toList();
    }

    private static Upload of(MultipartFile file) {
        try {
            return new Upload(file.getOriginalFilename(), file.getBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
