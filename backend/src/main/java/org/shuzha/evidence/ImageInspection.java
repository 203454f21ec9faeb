package org.shuzha.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Looks through pictures: nothing behind the picture, no markup inside it, no more pixels than a page needs. */
final class ImageInspection {

    private static final long MOST_PIXELS = 60_000_000;
    private static final int PNG_SIGNATURE = 8;
    private static final int PNG_END = 0x49454E44;

    private ImageInspection() {}

    static Optional<Flaw> png(byte[] content) {
        return pngEnd(content) == content.length ? picture(content) : Optional.of(Flaw.MIXED);
    }

    /** Cameras put a second, smaller picture behind the first; anything else there is foreign. */
    static Optional<Flaw> jpeg(byte[] content) {
        int last = content.length - 1;
        while (last > 1 && content[last] == 0) {
            last--;
        }
        boolean ends = last > 1 && (content[last] & 0xFF) == 0xD9 && (content[last - 1] & 0xFF) == 0xFF;
        return ends ? picture(content) : Optional.of(Flaw.MIXED);
    }

    private static Optional<Flaw> picture(byte[] content) {
        String bytes = new String(content, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        if (Stream.of("<script", "<?php", "<html", "<svg", "%pdf-", "pk\u0005\u0006", "pk\u0003\u0004\u0014")
                .anyMatch(bytes::contains)) {
            return Optional.of(Flaw.MIXED);
        }
        try {
            return pixels(content) > MOST_PIXELS ? Optional.of(Flaw.BOMB) : Optional.empty();
        } catch (IOException | RuntimeException unreadable) {
            return Optional.of(Flaw.BROKEN);
        }
    }

    private static long pixels(byte[] content) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                return (long) reader.getWidth(0) * reader.getHeight(0);
            } finally {
                reader.dispose();
            }
        }
    }

    /** Offset behind the closing chunk, 0 when there is none. */
    private static long pngEnd(byte[] content) {
        ByteBuffer chunks = ByteBuffer.wrap(content);
        long at = PNG_SIGNATURE;
        while (at + 12 <= content.length) {
            int chunk = (int) at;
            at += (chunks.getInt(chunk) & 0xFFFFFFFFL) + 12;
            if (chunks.getInt(chunk + 4) == PNG_END) {
                return at;
            }
        }
        return 0;
    }
}
