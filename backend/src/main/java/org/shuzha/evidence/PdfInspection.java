package org.shuzha.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Looks through every object of a PDF for what acts, hides or unfolds. */
final class PdfInspection {

    private static final long MOST_UNFOLDED = 512L * 1024 * 1024;
    private static final Set<String> ACTIONS =
            Set.of("JavaScript", "Launch", "SubmitForm", "ImportData", "GoToE", "GoToR", "Rendition", "Movie", "Sound");
    private static final Set<String> KEYS =
            Set.of("JS", "JavaScript", "EmbeddedFiles", "EF", "XFA", "RichMediaContent");
    private static final Set<String> SUBTYPES = Set.of("RichMedia", "Movie", "Screen", "3D", "FileAttachment");

    private final COSDocument document;
    private long unfolded;

    private PdfInspection(COSDocument document) {
        this.document = document;
    }

    static Optional<Flaw> of(byte[] content) {
        if (!frame(content)) {
            return Optional.of(Flaw.MIXED);
        }
        try (PDDocument pdf = Loader.loadPDF(content)) {
            return pdf.isEncrypted() ? Optional.of(Flaw.ENCRYPTED) : new PdfInspection(pdf.getDocument()).flaw();
        } catch (InvalidPasswordException locked) {
            return Optional.of(Flaw.ENCRYPTED);
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            return Optional.of(Flaw.BROKEN);
        }
    }

    /** Begins with its own mark, ends with its own mark. */
    private static boolean frame(byte[] content) {
        String bytes = new String(content, StandardCharsets.ISO_8859_1);
        return bytes.startsWith("%PDF-")
                && bytes.stripTrailing().replace("\u0000", "").endsWith("%%EOF")
                && !bytes.contains("PK\u0005\u0006");
    }

    private Optional<Flaw> flaw() throws IOException {
        for (COSObjectKey key : document.getXrefTable().keySet()) {
            COSBase object = document.getObjectFromPool(key).getObject();
            if (active(object, 0)) {
                return Optional.of(Flaw.ACTIVE);
            }
            if (object instanceof COSStream stream && unfolds(stream)) {
                return Optional.of(Flaw.BOMB);
            }
        }
        return active(document.getTrailer(), 0) ? Optional.of(Flaw.ACTIVE) : Optional.empty();
    }

    /** Looks at what is written in place; what is referred to has its own turn. */
    private static boolean active(COSBase object, int depth) {
        if (depth > 100) {
            return true;
        }
        if (object instanceof COSDictionary dictionary) {
            return named(dictionary) || dictionary.getValues().stream().anyMatch(value -> active(value, depth + 1));
        }
        return object instanceof COSArray array && array.toList().stream().anyMatch(value -> active(value, depth + 1));
    }

    private static boolean named(COSDictionary dictionary) {
        return dictionary.keySet().stream().map(COSName::getName).anyMatch(KEYS::contains)
                || dictionary.getItem(COSName.S) instanceof COSName action && ACTIONS.contains(action.getName())
                || dictionary.getItem(COSName.SUBTYPE) instanceof COSName kind && SUBTYPES.contains(kind.getName());
    }

    private boolean unfolds(COSStream stream) {
        if (String.valueOf(stream.getFilters()).contains("DCTDecode")) {
            return false;
        }
        byte[] piece = new byte[64 * 1024];
        try (InputStream in = stream.createInputStream()) {
            for (int read = in.read(piece); read >= 0 && unfolded <= MOST_UNFOLDED; read = in.read(piece)) {
                unfolded += read;
            }
        } catch (IOException damaged) {
            return false;
        }
        return unfolded > MOST_UNFOLDED;
    }
}
