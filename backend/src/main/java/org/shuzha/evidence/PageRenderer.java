package org.shuzha.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.shuzha.shared.Problem;

/** Draws pages and pictures anew as PNG, at most 1,600 pixels wide or high: nothing of the original file gets through. */
final class PageRenderer {

    static final int MOST_PAGES = 200;

    private static final int LONGEST_SIDE = 1600;
    private static final float LARGEST_SCALE = 2.5f;
    private static final long MOST_PIXELS = 60_000_000;

    private PageRenderer() {}

    /** How many pages can be looked at. */
    static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return Math.min(document.getNumberOfPages(), MOST_PAGES);
        }
    }

    /** A page, counted from 1; throws not_found for one that is not there. */
    static byte[] page(byte[] pdf, int number) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (number < 1 || number > Math.min(document.getNumberOfPages(), MOST_PAGES)) {
                throw Problem.notFound("page");
            }
            PDPage page = document.getPage(number - 1);
            requireModest(page);
            float side =
                    Math.max(page.getCropBox().getWidth(), page.getCropBox().getHeight());
            var renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            float scale = Math.min(LARGEST_SCALE, LONGEST_SIDE / side);
            return png(renderer.renderImage(number - 1, scale, ImageType.RGB));
        }
    }

    /** Read with gaps where it is larger than a screen. */
    static byte[] picture(byte[] content) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            ImageReader reader = ImageIO.getImageReaders(in).next();
            reader.setInput(in);
            int step = 1 + (Math.max(reader.getWidth(0), reader.getHeight(0)) - 1) / LONGEST_SIDE;
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            try {
                return png(reader.read(0, param));
            } finally {
                reader.dispose();
            }
        }
    }

    private static void requireModest(PDPage page) throws IOException {
        if (page.getResources() == null) {
            return;
        }
        for (COSName name : page.getResources().getXObjectNames()) {
            PDXObject object = page.getResources().getXObject(name);
            if (object instanceof PDImageXObject image && (long) image.getWidth() * image.getHeight() > MOST_PIXELS) {
                throw Problem.invalid("evidence.preview", Map.of());
            }
        }
    }

    private static byte[] png(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
