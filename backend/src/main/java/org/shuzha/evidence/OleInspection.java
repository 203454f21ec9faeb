package org.shuzha.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Looks through the older Office formats for macros, embedded objects and encryption. */
final class OleInspection {

    private static final int DEPTH = 20;
    private static final Set<String> ACTIVE = Set.of(
            "macros", "vba", "_vba_project", "_vba_project_cur", "objectpool", "package", "\u0001ole10native", "mbd");
    private static final Set<String> LOCKED = Set.of("encryptedpackage", "encryptedsummary", "encryptioninfo");
    private static final int SHEET = 0x85;
    private static final int FILE_PASSWORD = 0x2F;
    private static final int VBA = 0x3FF;
    private static final int OLE_OBJECT = 0x1011;

    private OleInspection() {}

    static Optional<Flaw> of(byte[] content) {
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            return directory(file.getRoot(), 0);
        } catch (IOException | RuntimeException unreadable) {
            return Optional.of(Flaw.BROKEN);
        }
    }

    private static Optional<Flaw> directory(DirectoryEntry directory, int depth) throws IOException {
        for (Entry entry : directory) {
            String name = entry.getName().toLowerCase(java.util.Locale.ROOT);
            if (LOCKED.contains(name)) {
                return Optional.of(Flaw.ENCRYPTED);
            }
            if (ACTIVE.contains(name) || name.startsWith("mbd") || depth > DEPTH) {
                return Optional.of(Flaw.ACTIVE);
            }
            Optional<Flaw> flaw = entry instanceof DirectoryEntry inner
                    ? directory(inner, depth + 1)
                    : stream(name, (DocumentEntry) entry);
            if (flaw.isPresent()) {
                return flaw;
            }
        }
        return Optional.empty();
    }

    private static Optional<Flaw> stream(String name, DocumentEntry entry) throws IOException {
        return switch (name) {
            case "worddocument" -> (bytes(entry).get(0x0B) & 1) == 1 ? Optional.of(Flaw.ENCRYPTED) : Optional.empty();
            case "workbook", "book" -> workbook(bytes(entry));
            case "powerpoint document" -> slides(bytes(entry), 0);
            default -> Optional.empty();
        };
    }

    /** Records of two bytes type and two bytes length; a sheet of type 1 holds macros of the oldest kind, 6 is a module. */
    private static Optional<Flaw> workbook(ByteBuffer records) {
        while (records.remaining() >= 4) {
            int type = records.getShort() & 0xFFFF;
            int length = records.getShort() & 0xFFFF;
            if (type == FILE_PASSWORD) {
                return Optional.of(Flaw.ENCRYPTED);
            }
            if (type == SHEET && Set.of(1, 6).contains(records.get(records.position() + 5) & 0xFF)) {
                return Optional.of(Flaw.ACTIVE);
            }
            records.position(Math.min(records.limit(), records.position() + length));
        }
        return Optional.empty();
    }

    /** Records of eight bytes head; one whose version is 15 holds others. */
    private static Optional<Flaw> slides(ByteBuffer records, int depth) {
        while (records.remaining() >= 8 && depth <= DEPTH) {
            int version = records.getShort() & 0xF;
            int type = records.getShort() & 0xFFFF;
            int length = Math.min(records.getInt() & Integer.MAX_VALUE, records.remaining());
            if (type == VBA || type == OLE_OBJECT) {
                return Optional.of(Flaw.ACTIVE);
            }
            if (version == 0xF && slides(part(records, length), depth + 1).isPresent()) {
                return Optional.of(Flaw.ACTIVE);
            }
            records.position(records.position() + length);
        }
        return Optional.empty();
    }

    private static ByteBuffer part(ByteBuffer records, int length) {
        return records.slice(records.position(), length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ByteBuffer bytes(DocumentEntry entry) throws IOException {
        try (DocumentInputStream in = new DocumentInputStream(entry)) {
            return ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
        }
    }
}
