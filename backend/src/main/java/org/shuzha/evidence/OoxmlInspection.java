package org.shuzha.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks through every part of a Word, Excel or PowerPoint file for macros, objects, calls to other places and bombs. */
final class OoxmlInspection {

    private static final int MOST_PARTS = 10_000;
    private static final long MOST_UNFOLDED = 512L * 1024 * 1024;
    private static final int MOST_XML = 64 * 1024 * 1024;
    private static final int END_RECORD = 22;
    private static final Pattern ACTIVE_PART = Pattern.compile(
            ".*(vbaproject|vbadata|activex/|embeddings/|macrosheets/|dialogsheets/|externallinks/|customui/).*");
    /** A link that a reader clicks is no call; anything else that lies elsewhere is fetched on opening. */
    private static final Pattern CALL =
            Pattern.compile("<relationship (?![^>]*/hyperlink\")[^>]*targetmode=\"external\"", Pattern.DOTALL);

    private static final Pattern FIELD = Pattern.compile("instrtext[^>]*>\\s*dde|<ddelink|instr=\"\\s*dde");

    private static final Pattern CHART_DATA = Pattern.compile("(word|xl|ppt)/embeddings/[^/]+\\.xlsx");

    private final String folder;
    private final boolean inner;
    private final Set<String> names = new HashSet<>();
    private long unfolded;

    private OoxmlInspection(String folder, boolean inner) {
        this.folder = folder;
        this.inner = inner;
    }

    /** {@code folder} is where such a file keeps its own parts, e.g. {@code word/}. */
    static Optional<Flaw> of(String folder, byte[] content) {
        return of(folder, content, false);
    }

    /** The sheet behind a chart lies inside as a file of its own, and no further file inside that. */
    private static Optional<Flaw> of(String folder, byte[] content, boolean inner) {
        try {
            return new OoxmlInspection(folder, inner).flaw(content);
        } catch (IOException | RuntimeException unreadable) {
            return Optional.of(Flaw.BROKEN);
        }
    }

    private Optional<Flaw> flaw(byte[] content) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                Optional<Flaw> flaw = part(part.getName(), zip);
                if (flaw.isPresent()) {
                    return flaw;
                }
            }
        }
        if (!names.contains("[Content_Types].xml") || names.stream().noneMatch(name -> name.startsWith(folder))) {
            return Optional.of(Flaw.BROKEN);
        }
        return parts(content) == names.size() ? Optional.empty() : Optional.of(Flaw.MIXED);
    }

    private Optional<Flaw> part(String name, ZipInputStream zip) throws IOException {
        if (!names.add(name) || name.startsWith("/") || name.contains("..") || name.contains("\\")) {
            return Optional.of(Flaw.MIXED);
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (!inner && CHART_DATA.matcher(lower).matches()) {
            return of("xl/", zip.readNBytes(MOST_XML), true);
        }
        if (ACTIVE_PART.matcher(lower).matches()) {
            return Optional.of(Flaw.ACTIVE);
        }
        return content(lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".vml"), zip);
    }

    private Optional<Flaw> content(boolean xml, ZipInputStream zip) throws IOException {
        byte[] start = zip.readNBytes(xml ? MOST_XML : 0);
        unfolded += start.length;
        byte[] piece = new byte[64 * 1024];
        for (int read = zip.read(piece); read >= 0; read = zip.read(piece)) {
            unfolded += read;
            if (xml || unfolded > MOST_UNFOLDED || names.size() > MOST_PARTS) {
                return Optional.of(Flaw.BOMB);
            }
        }
        return xml ? markup(start) : Optional.empty();
    }

    private static Optional<Flaw> markup(byte[] part) {
        boolean wide = part.length > 1 && (part[0] == (byte) 0xFE || part[0] == (byte) 0xFF || part[1] == 0);
        String text =
                new String(part, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        if (text.contains("<!doctype") || text.contains("<!entity")) {
            return Optional.of(Flaw.BOMB);
        }
        boolean active = text.contains("macroenabled")
                || CALL.matcher(text).find()
                || FIELD.matcher(text).find();
        return active ? Optional.of(Flaw.ACTIVE) : Optional.empty();
    }

    /** How many parts the directory at the very end lists; -1 where something stands before the file or behind it. */
    private static int parts(byte[] content) {
        if (content.length < END_RECORD) {
            return -1;
        }
        ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int end = content.length - END_RECORD;
        boolean framed = bytes.getInt(0) == 0x04034B50
                && bytes.getInt(end) == 0x06054B50
                && bytes.getInt(end + 12) + bytes.getInt(end + 16) == end;
        return framed ? bytes.getShort(end + 10) & 0xFFFF : -1;
    }
}
