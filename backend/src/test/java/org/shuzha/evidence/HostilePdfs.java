package org.shuzha.evidence;

import static org.shuzha.Documents.pdf;
import static org.shuzha.Documents.word;
import static org.shuzha.Documents.zip;
import static org.shuzha.evidence.HostileFiles.join;
import static org.shuzha.evidence.HostileFiles.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** PDFs that act, hide or lock. */
final class HostilePdfs {

    private HostilePdfs() {}

    static Map<String, byte[]> all() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("open-script.pdf", pdf(document -> openAction(document, "JavaScript", "JS", "app.alert(1)")));
        files.put("launch.pdf", pdf(document -> openAction(document, "Launch", "F", "cmd.exe")));
        files.put("submit.pdf", pdf(document -> openAction(document, "SubmitForm", "F", "http://example.org")));
        files.put("elsewhere.pdf", pdf(document -> openAction(document, "GoToR", "F", "//host/share")));
        files.put(
                "page-script.pdf",
                pdf(document -> document.getPage(0)
                        .getCOSObject()
                        .setItem(COSName.AA, dictionary("O", action("JavaScript", "JS", "1")))));
        files.put(
                "names-script.pdf",
                pdf(document ->
                        catalog(document).setItem(COSName.NAMES, dictionary("JavaScript", new COSDictionary()))));
        files.put(
                "attachment.pdf",
                pdf(document ->
                        catalog(document).setItem(COSName.NAMES, dictionary("EmbeddedFiles", new COSDictionary()))));
        files.put(
                "xfa.pdf",
                pdf(document ->
                        catalog(document).setItem(COSName.ACRO_FORM, dictionary("XFA", new COSString("<xdp/>")))));
        files.put("media.pdf", pdf(document -> annotation(document, "RichMedia")));
        files.put("clip.pdf", pdf(document -> annotation(document, "FileAttachment")));
        files.put("locked.pdf", pdf(HostilePdfs::lock));
        files.put("broken.pdf", text("%PDF-1.7\n%%EOF\n"));
        files.put("zip-behind.pdf", join(pdf(), zip(word())));
        files.put("page-behind.pdf", join(pdf(), text("<script>alert(1)</script>")));
        files.put("late-start.pdf", join(text("<html>"), pdf()));
        return files;
    }

    private static COSDictionary catalog(PDDocument document) {
        return document.getDocumentCatalog().getCOSObject();
    }

    private static void openAction(PDDocument document, String kind, String key, String value) {
        catalog(document).setItem(COSName.OPEN_ACTION, action(kind, key, value));
    }

    private static COSDictionary action(String kind, String key, String value) {
        COSDictionary action = dictionary(key, new COSString(value));
        action.setName(COSName.S, kind);
        return action;
    }

    private static COSDictionary dictionary(String key, org.apache.pdfbox.cos.COSBase value) {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setItem(COSName.getPDFName(key), value);
        return dictionary;
    }

    private static void annotation(PDDocument document, String kind) {
        COSDictionary annotation = new COSDictionary();
        annotation.setName(COSName.SUBTYPE, kind);
        COSArray annotations = new COSArray();
        annotations.add(annotation);
        document.getPage(0).getCOSObject().setItem(COSName.ANNOTS, annotations);
    }

    private static void lock(PDDocument document) {
        try {
            document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
