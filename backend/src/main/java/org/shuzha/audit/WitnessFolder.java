package org.shuzha.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Function;

/** Remembers in a folder, one file per log; a file is replaced as a whole and is on the disk before anybody is answered. */
final class WitnessFolder implements WitnessMemory {

    private final Path folder;

    WitnessFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public synchronized WitnessAnswer judge(String origin, Function<String, Judgement> judge) {
        String name = HashAlgorithm.SHA_256.hex(origin.getBytes(StandardCharsets.UTF_8)) + ".checkpoint";
        Path file = folder.resolve(name);
        try {
            Judgement judgement = judge.apply(Files.exists(file) ? Files.readString(file) : null);
            if (judgement.remember() != null) {
                write(folder.resolve(name + ".new"), judgement.remember());
                Files.move(folder.resolve(name + ".new"), file, StandardCopyOption.ATOMIC_MOVE);
            }
            return judgement.answer();
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        }
    }

    private static void write(Path file, String text) throws IOException {
        try (FileChannel out = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            out.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            out.force(true);
        }
    }
}
