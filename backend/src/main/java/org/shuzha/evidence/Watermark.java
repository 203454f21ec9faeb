package org.shuzha.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Writes a slanted line across every page of a PDF, again and again; a picture becomes a page of a PDF first. */
final class Watermark {

    private static final float STEP = 130;
    private static final float LONGEST_SIDE = 1200;

    private final PDDocument document;
    private final String line;

    private Watermark(PDDocument document, String line) {
        this.document = document;
        this.line = HexFormat.of().formatHex((line + "    ").repeat(6).getBytes(StandardCharsets.UTF_16BE));
    }

    static byte[] pdf(byte[] content, String line) throws IOException {
        try (PDDocument document = Loader.loadPDF(content)) {
            return new Watermark(document, line).marked();
        }
    }

    static byte[] picture(byte[] content, String line) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDImageXObject image = PDImageXObject.createFromByteArray(document, content, "");
            float scale = Math.min(1, LONGEST_SIDE / Math.max(image.getWidth(), image.getHeight()));
            float width = image.getWidth() * scale;
            float height = image.getHeight() * scale;
            PDPage page = new PDPage(new PDRectangle(width, height));
            document.addPage(page);
            try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                stream.drawImage(image, 0, 0, width, height);
            }
            return new Watermark(document, line).marked();
        }
    }

    private byte[] marked() throws IOException {
        COSDictionary font = MarkFont.dictionary();
        for (PDPage page : document.getPages()) {
            mark(page, font);
        }
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    /** What the page draws stands between q and Q, so that whatever it leaves behind does not move the line. */
    private void mark(PDPage page, COSDictionary font) throws IOException {
        COSArray contents = new COSArray();
        contents.add(stream("q\n"));
        page.getContentStreams().forEachRemaining(one -> contents.add(one.getCOSObject()));
        contents.add(stream("\nQ\n" + lines(page.getCropBox())));
        page.getCOSObject().setItem(COSName.CONTENTS, contents);
        PDResources resources = page.getResources() == null ? new PDResources() : page.getResources();
        page.setResources(resources);
        named(resources, COSName.FONT).setItem(MarkFont.NAME, font);
        named(resources, COSName.EXT_G_STATE).setItem(MarkFont.NAME, MarkFont.pale());
    }

    private String lines(PDRectangle box) {
        var text = new StringBuilder("q /%1$s gs BT /%1$s 13 Tf 0.35 g\n".formatted(MarkFont.NAME.getName()));
        for (float y = box.getLowerLeftY() - box.getWidth() / 2; y < box.getUpperRightY(); y += STEP) {
            String place = String.format(Locale.ROOT, "0.866 0.5 -0.5 0.866 %.1f %.1f Tm ", box.getLowerLeftX(), y);
            text.append(place).append('<').append(line).append("> Tj\n");
        }
        return text.append("ET Q\n").toString();
    }

    private COSStream stream(String operators) throws IOException {
        byte[] bytes = operators.getBytes(StandardCharsets.US_ASCII);
        return new PDStream(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE).getCOSObject();
    }

    private static COSDictionary named(PDResources resources, COSName kind) {
        COSDictionary found = resources.getCOSObject().getCOSDictionary(kind);
        if (found == null) {
            found = new COSDictionary();
            resources.getCOSObject().setItem(kind, found);
        }
        return found;
    }
}
