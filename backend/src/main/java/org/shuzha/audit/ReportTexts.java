package org.shuzha.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The words of a bundle's report in Chinese and English, safe to stand in a page. */
final class ReportTexts {

    private final Properties zh = texts("zh");
    private final Properties en = texts("en");
    private final JsonNode opinions = opinions();

    /** Chinese above English; an unknown code stands for itself. */
    String labels(String code) {
        return escaped(zh.getProperty(code, code)) + "<br><small>" + escaped(en.getProperty(code, code)) + "</small>";
    }

    /** Both on one line. */
    String both(String code) {
        return escaped(plain(code));
    }

    String plain(String code) {
        return zh.getProperty(code, code) + " / " + en.getProperty(code, code);
    }

    /** Name of a fact; one without a name stands as it is. */
    String fact(String name) {
        return zh.containsKey("fact." + name) ? both("fact." + name) : escaped(name);
    }

    String opinion(String code) {
        JsonNode name = opinions.path(code).path("name");
        return name.isMissingNode()
                ? code
                : name.path("zh").stringValue() + " / " + name.path("en").stringValue();
    }

    static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private static Properties texts(String language) {
        String file = "/audit/report_" + language + ".properties";
        try (InputStreamReader in =
                new InputStreamReader(ReportTexts.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(in);
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode opinions() {
        try (InputStream in = ReportTexts.class.getResourceAsStream("/vocabulary.yaml")) {
            return new YAMLMapper().readTree(in).path("opinions");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
