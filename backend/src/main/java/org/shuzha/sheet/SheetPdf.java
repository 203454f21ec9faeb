package org.shuzha.sheet;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Prints a page of HTML as PDF in Noto Serif SC (SIL Open Font License 1.1), of which only the glyphs used are embedded. */
@Component
class SheetPdf {

    private static final ClassPathResource FONT = new ClassPathResource("fonts/400Regular/NotoSerifSC_400Regular.ttf");

    byte[] of(String html) {
        try (var out = new ByteArrayOutputStream()) {
            var builder = new PdfRendererBuilder();
            builder.useFastMode();
            builder.useFont(SheetPdf::font, "sheet", 400, FontStyle.NORMAL, true);
            builder.withHtmlContent(html, null);
            builder.toStream(out);
            builder.run();
            return out.toByteArray();
        } catch (IOException unprinted) {
            throw new UncheckedIOException(unprinted);
        }
    }

    private static InputStream font() {
        try {
            return FONT.getInputStream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
