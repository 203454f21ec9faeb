package org.shuzha.audit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shuzha.shared.Times;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.core.JacksonException;

/** A bundle as a page to read, in Chinese and English, made of nothing but the leaves and what opens them. */
final class BundleReport {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Times.ZONE);
    private static final String STYLE = "body{font:14px/1.6 sans-serif;margin:2em;max-width:70em}"
            + "table{border-collapse:collapse;width:100%}td,th{border:1px solid #999;padding:.3em .6em;vertical-align:top;"
            + "text-align:left}pre{white-space:pre-wrap;margin:0}small{color:#555}";

    private final Bundle bundle;
    private final Properties zh = texts("zh");
    private final Properties en = texts("en");

    BundleReport(Bundle bundle) {
        this.bundle = bundle;
    }

    String html() {
        Bundle.Head matter = bundle.matter();
        String keys = bundle.keys().values().stream()
                .map(key -> key.algorithm() + " " + key.fingerprint())
                .collect(Collectors.joining("\n"));
        return "<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>" + escaped(both("title"))
                + "</title><style>" + STYLE + "</style></head><body>\n<h1>" + labels("title") + "</h1>\n<h2>"
                + escaped(Objects.toString(matter.number(), "") + " " + matter.title()) + "</h2>\n<p>" + labels("about")
                + "</p>\n<table>\n<tr>"
                + cells(
                        "th",
                        List.of(labels("number"), labels("time"), labels("action"), labels("who"), labels("detail")))
                + "</tr>\n" + bundle.leaves().stream().map(this::row).collect(Collectors.joining())
                + "</table>\n<h3>" + labels("checkpoint") + "</h3>\n<pre>" + escaped(bundle.checkpoint())
                + "</pre>\n<h3>" + labels("keys") + "</h3>\n<pre>" + escaped(keys) + "</pre>\n</body></html>\n";
    }

    private String row(StoredLeaf stored) {
        Leaf leaf = Leaf.parse(stored.content());
        String who = name(leaf.actor());
        if (leaf.actingFor() != null) {
            who += " " + both("for") + " " + name(leaf.actingFor());
        }
        boolean sealed = bundle.places().stream().anyMatch(place -> place.sequence() == stored.sequence());
        return "<tr>"
                + cells(
                        "td",
                        List.of(
                                escaped(Long.toString(leaf.sequence())),
                                escaped(TIME.format(Instant.ofEpochMilli(leaf.at()))),
                                labels(leaf.action()) + (sealed ? "" : "<br>" + labels("unsealed")),
                                escaped(who),
                                detail(leaf)))
                + "</tr>\n";
    }

    private String detail(Leaf leaf) {
        Map<String, Object> shown = new TreeMap<>(leaf.facts());
        Set<String> hidden = new java.util.TreeSet<>(leaf.commitments().keySet());
        for (Bundle.Opened opened : bundle.openings()) {
            if (opened.sequence() == leaf.sequence()) {
                shown.put(opened.name(), value(opened.value()));
                hidden.remove(opened.name());
            }
        }
        hidden.forEach(name -> shown.put(name, "—"));
        return "<pre>" + escaped(Bundle.JSON.writeValueAsString(shown)) + "</pre>";
    }

    /** Forms are JSON and are laid out as such. */
    private static Object value(String text) {
        try {
            return text.startsWith("{") ? Bundle.JSON.readTree(text) : text;
        } catch (JacksonException noJson) {
            return text;
        }
    }

    private String name(String personId) {
        return "system".equals(personId)
                ? both("system")
                : bundle.matter().names().getOrDefault(personId, personId);
    }

    private String both(String code) {
        return zh.getProperty(code, code) + " / " + en.getProperty(code, code);
    }

    private String labels(String code) {
        return escaped(zh.getProperty(code, code)) + "<br><small>" + escaped(en.getProperty(code, code)) + "</small>";
    }

    private static String cells(String tag, List<String> cells) {
        return cells.stream()
                .map(cell -> "<" + tag + ">" + cell + "</" + tag + ">")
                .collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private static Properties texts(String language) {
        String file = "/audit/report_" + language + ".properties";
        try (InputStreamReader in =
                new InputStreamReader(BundleReport.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(in);
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
