package org.shuzha.audit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Checkpoints outside the database: one line each in a file that is only ever appended to. Whoever cuts the trail or puts
 * back an old copy of the database would have to change this file as well, and every copy of it.
 */
@Component
class Anchors {

    private static final int PAGE = 1000;

    private final SealMapper seals;
    private final Path file;
    private long last = -1;

    Anchors(SealMapper seals, TrailProperties properties) {
        this.seals = seals;
        this.file = properties.anchors();
    }

    /** Size of the largest tree that the file names, 0 when there is none. */
    synchronized long last() throws IOException {
        if (last < 0) {
            last = 0;
            read(line -> last = Math.max(last, size(line)));
            mend();
        }
        return last;
    }

    /** Appends the checkpoints that are in the database and not yet in the file. */
    synchronized void append() throws IOException {
        List<StoredCheckpoint> missing = seals.checkpointsAfter(last(), PAGE);
        if (missing.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        missing.forEach(
                checkpoint -> text.append(checkpoint.note().replace('\n', '\t')).append('\n'));
        write(text.toString());
        last = missing.get(missing.size() - 1).treeSize();
    }

    /** Hands over every line as the note it stands for; a line torn by a crash and written again is left out. */
    synchronized void notes(Consumer<String> reader) throws IOException {
        String[] before = new String[1];
        read(line -> {
            if (before[0] != null && !line.startsWith(before[0])) {
                reader.accept(before[0].replace('\t', '\n'));
            }
            before[0] = line;
        });
        if (before[0] != null) {
            reader.accept(before[0].replace('\t', '\n'));
        }
    }

    private void read(Consumer<String> reader) throws IOException {
        if (Files.exists(file)) {
            try (Stream<String> lines = Files.lines(file)) {
                lines.forEach(reader);
            }
        }
    }

    /** A crash may have left half a line; what follows begins on its own. */
    private void mend() throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            return;
        }
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
            open.seek(open.length() - 1);
            if (open.read() != '\n') {
                write("\n");
            }
        }
    }

    private void write(String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (FileChannel out = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            out.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            out.force(true);
        }
    }

    private static long size(String line) {
        try {
            return Note.parse(line.replace('\t', '\n')).checkpoint().size();
        } catch (RuntimeException unreadable) {
            return 0;
        }
    }
}
