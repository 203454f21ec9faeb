package org.shuzha;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Documents as people have them, made on the spot. */
public final class Documents {

    private Documents() {}

    /** A PDF of one empty page. */
    public static byte[] pdf() {
        return pdf(document -> {});
    }

    /** A PDF of one empty page, changed before it is saved. */
    public static byte[] pdf(Consumer<PDDocument> change) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            change.accept(document);
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** {@code format} is png or jpeg. */
    public static byte[] picture(String format, int width, int height) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR), format, bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Parts of a Word file with these added or put in place of the usual ones. */
    public static Map<String, byte[]> word(String... parts) {
        return office("word/document.xml", "<w:document xmlns:w=\"w\"><w:body/></w:document>", parts);
    }

    /** Parts of an Excel file with these added or put in place of the usual ones. */
    public static Map<String, byte[]> excel(String... parts) {
        return office("xl/workbook.xml", "<workbook/>", parts);
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> office(String main, String content, String... parts) {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("[Content_Types].xml", bytes("<Types xmlns=\"t\"/>"));
        all.put("_rels/.rels", bytes("<Relationships xmlns=\"r\"/>"));
        all.put(main, bytes(content));
        for (int i = 0; i < parts.length; i += 2) {
            all.put(parts[i], bytes(parts[i + 1]));
        }
        return all;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
