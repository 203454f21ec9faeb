package org.shuzha.sheet;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Prints a page of HTML as PDF in Noto Serif SC (SIL Open Font License 1.1), of which only the glyphs used are embedded. */
@Component
class SheetPdf {

    private static final ClassPathResource FONT = new ClassPathResource("fonts/400Regular/NotoSerifSC_400Regular.ttf");

    static {
        XRLog.setLoggingEnabled(false);
    }

    private CmapLookup glyphs;

    byte[] of(String html) {
        try (var out = new ByteArrayOutputStream()) {
            var builder = new PdfRendererBuilder();
            builder.useFastMode();
            builder.useFont(SheetPdf::font, "sheet", 400, FontStyle.NORMAL, true);
            builder.withHtmlContent(printable(html), null);
            builder.toStream(out);
            builder.run();
            return out.toByteArray();
        } catch (IOException unprinted) {
            throw new UncheckedIOException(unprinted);
        }
    }

    /** A character that the typeface lacks, as in some names, is told by its number and never left out or mistaken. */
    private String printable(String html) throws IOException {
        CmapLookup known = glyphs();
        var text = new StringBuilder(html.length());
        html.codePoints()
                .filter(one -> one == '\n' || !Character.isISOControl(one))
                .forEach(one -> {
                    if (one == '\n' || known.getGlyphId(one) > 0) {
                        text.appendCodePoint(one);
                    } else {
                        text.append("〓(U+%X)".formatted(one));
                    }
                });
        return text.toString();
    }

    private synchronized CmapLookup glyphs() throws IOException {
        if (glyphs == null) {
            try (InputStream font = font();
                    var parsed = new TTFParser().parse(new RandomAccessReadBuffer(font.readAllBytes()))) {
                glyphs = parsed.getUnicodeCmapLookup();
            }
        }
        return glyphs;
    }

    private static InputStream font() {
        try {
            return FONT.getInputStream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
