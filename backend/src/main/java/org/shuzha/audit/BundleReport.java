package org.shuzha.audit;

import static org.shuzha.audit.ReportTexts.escaped;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shuzha.shared.Times;
import tools.jackson.core.JacksonException;

/** A bundle as a page to read, in Chinese and English, made of nothing but the leaves and what opens them. */
final class BundleReport {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Times.ZONE);
    private static final String STYLE = "body{font:14px/1.6 sans-serif;margin:2em;max-width:70em}"
            + "table{border-collapse:collapse;width:100%}td,th{border:1px solid #999;padding:.3em .6em;vertical-align:top;"
            + "text-align:left;overflow-wrap:anywhere}td:nth-child(2){white-space:nowrap}pre{white-space:pre-wrap;margin:0}"
            + "small,dt{color:#555}dl{margin:0}dt{float:left;clear:left;margin-right:.6em}dd{margin:0}";

    private final Bundle bundle;
    private final ReportTexts texts = new ReportTexts();
    /** What opens the commitments of each leaf, by name. */
    private final Map<Long, Map<String, String>> opened = new HashMap<>();

    BundleReport(Bundle bundle) {
        this.bundle = bundle;
        bundle.openings()
                .forEach(opening -> opened.computeIfAbsent(opening.sequence(), any -> new HashMap<>())
                        .put(opening.name(), opening.value()));
    }

    String html() {
        Bundle.Head matter = bundle.matter();
        String keys = bundle.keys().values().stream()
                .map(key -> key.algorithm() + " " + key.fingerprint())
                .collect(Collectors.joining("\n"));
        return "<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>" + texts.both("title")
                + "</title><style>" + STYLE + "</style></head><body>\n<h1>" + texts.labels("title") + "</h1>\n<h2>"
                + escaped(Objects.toString(matter.number(), "") + " " + matter.title()) + "</h2>\n<p>"
                + texts.labels("about") + "</p>\n<table>\n<tr>" + headings() + "</tr>\n"
                + bundle.leaves().stream().map(this::row).collect(Collectors.joining()) + "</table>\n<h3>"
                + texts.labels("checkpoint") + "</h3>\n<pre>" + escaped(bundle.checkpoint()) + "</pre>\n<h3>"
                + texts.labels("keys") + "</h3>\n<pre>" + escaped(keys) + "</pre>\n</body></html>\n";
    }

    private String headings() {
        return cells(
                "th",
                List.of("number", "time", "action", "who", "detail").stream()
                        .map(texts::labels)
                        .toList());
    }

    private String row(StoredLeaf stored) {
        Leaf leaf = Leaf.parse(stored.content());
        String who = name(leaf.actor());
        if (leaf.actingFor() != null) {
            who += " " + texts.plain("for") + " " + name(leaf.actingFor());
        }
        boolean sealed = bundle.places().stream().anyMatch(place -> place.sequence() == stored.sequence());
        return "<tr>"
                + cells(
                        "td",
                        List.of(
                                Long.toString(leaf.sequence()),
                                TIME.format(Instant.ofEpochMilli(leaf.at())),
                                texts.labels(leaf.action()) + (sealed ? "" : "<br>" + texts.labels("unsealed")),
                                escaped(who),
                                detail(leaf)))
                + "</tr>\n";
    }

    private String detail(Leaf leaf) {
        Map<String, String> shown = new TreeMap<>();
        leaf.facts().forEach((name, value) -> shown.put(name, escaped(said(name, value))));
        Map<String, String> values = opened.getOrDefault(leaf.sequence(), Map.of());
        leaf.commitments().keySet().forEach(name -> {
            String value = values.get(name);
            shown.put(name, value == null ? "<small>" + texts.both("withheld") + "</small>" : text(value));
        });
        return shown.entrySet().stream()
                .map(entry -> "<dt>" + texts.fact(entry.getKey()) + "</dt><dd>" + entry.getValue() + "</dd>")
                .collect(Collectors.joining("", "<dl>", "</dl>"));
    }

    private String said(String name, Object value) {
        if (value instanceof List<?> items) {
            return items.stream().map(item -> said(name, item)).collect(Collectors.joining("、"));
        }
        String text = Objects.toString(value, "");
        return name.equals("opinion")
                ? texts.opinion(text)
                : bundle.matter().names().getOrDefault(text, text);
    }

    /** Forms are JSON and are laid out as such. */
    private static String text(String value) {
        try {
            return value.startsWith("{")
                    ? "<pre>" + escaped(Bundle.JSON.writeValueAsString(Bundle.JSON.readTree(value))) + "</pre>"
                    : escaped(value);
        } catch (JacksonException noJson) {
            return escaped(value);
        }
    }

    private String name(String personId) {
        return "system".equals(personId)
                ? texts.plain("system")
                : bundle.matter().names().getOrDefault(personId, personId);
    }

    private static String cells(String tag, List<String> cells) {
        return cells.stream()
                .map(cell -> "<" + tag + ">" + cell + "</" + tag + ">")
                .collect(Collectors.joining());
    }
}
