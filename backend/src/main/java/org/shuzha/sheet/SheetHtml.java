package org.shuzha.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.shuzha.procedure.Vocabulary;
import org.shuzha.sheet.SheetPaper.Row;
import org.shuzha.sheet.SheetPaper.Section;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Lays a sheet out like an official form: number at the right, title centred, labels left, basis, signatures. */
@Component
class SheetHtml {

    private final Vocabulary vocabulary;
    private final String style;

    SheetHtml(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        try {
            this.style = new ClassPathResource("sheet/sheet.css").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    String of(SheetPaper paper) {
        var html = new StringBuilder("<html lang=\"zh-CN\"><head><title>")
                .append(text(paper.title() + " " + paper.number()))
                .append("</title><style>")
                .append(style)
                .append("</style></head><body>");
        div(html, "code", word("code") + " " + paper.code() + "　" + word("verify"));
        div(html, "number", word("number") + "：" + paper.number());
        div(html, "institution", paper.institution());
        html.append("<h1>").append(text(paper.title())).append("</h1>");
        div(html, "subtitle", paper.subtitle());
        html.append("<table>");
        paper.sections().forEach(section -> section(html, section));
        signatures(html, paper);
        html.append("</table>");
        div(html, "basis", word("basis") + "：" + String.join("；", paper.basis()));
        return html.append("</body></html>").toString();
    }

    private static void section(StringBuilder html, Section section) {
        if (section.heading() != null) {
            heading(html, section.heading());
        }
        section.rows().forEach(row -> row(html, row));
    }

    private void signatures(StringBuilder html, SheetPaper paper) {
        if (!paper.signatures().isEmpty()) {
            heading(html, word("signatures"));
        }
        paper.signatures()
                .forEach(one -> html.append("<tr><th>")
                        .append(text(one.step()))
                        .append("</th><td>")
                        .append(text(one.who()))
                        .append("<span class=\"at\">")
                        .append(text(one.at()))
                        .append("</span></td></tr>"));
    }

    private static void row(StringBuilder html, Row row) {
        html.append("<tr><th>").append(text(row.label())).append("</th><td>");
        row.lines().forEach(line -> div(html, "line", line));
        html.append("</td></tr>");
    }

    private static void heading(StringBuilder html, String heading) {
        html.append("<tr><td class=\"heading\" colspan=\"2\">")
                .append(text(heading))
                .append("</td></tr>");
    }

    private static void div(StringBuilder html, String type, String line) {
        html.append("<div class=\"")
                .append(type)
                .append("\">")
                .append(text(line))
                .append("</div>");
    }

    /** Nothing a person wrote is markup. */
    private static String text(String line) {
        return HtmlUtils.htmlEscape(line, "UTF-8").replace("\n", "<br/>");
    }

    private String word(String word) {
        return vocabulary.name("sheetWords", word);
    }
}
