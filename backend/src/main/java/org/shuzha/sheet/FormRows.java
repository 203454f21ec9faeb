package org.shuzha.sheet;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shuzha.procedure.Form;
import org.shuzha.shared.Times;
import org.shuzha.sheet.SheetPaper.Row;
import tools.jackson.databind.JsonNode;

/**
 * A filled-in form as labels and lines, in the order of the screen and in its words.
 *
 * @param texts of the procedure, in Chinese
 * @param names that ids stand for
 */
record FormRows(Map<String, String> texts, Map<String, String> names, String yes, String no) {

    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    List<Row> of(Form form, JsonNode value) {
        List<Row> rows = new ArrayList<>();
        JsonNode properties = form.schema().path("properties");
        for (String name : order(form.ui(), properties)) {
            if (filled(value.path(name)) && !onlyHere(form.ui().path(name))) {
                JsonNode schema = properties.path(name);
                rows.add(new Row(text(schema), lines(name, schema, value.path(name))));
            }
        }
        return rows;
    }

    private static Set<String> order(JsonNode ui, JsonNode properties) {
        Set<String> order = new LinkedHashSet<>();
        ui.path("ui:order").forEach(name -> order.add(name.asString()));
        order.addAll(properties.propertyNames());
        order.retainAll(properties.propertyNames());
        return order;
    }

    /** A list of persons was counted and is gone; its id says nothing on paper. */
    private static boolean onlyHere(JsonNode ui) {
        return "personList".equals(ui.path("ui:field").asString(""));
    }

    private static boolean filled(JsonNode value) {
        return !value.isMissingNode() && !value.isNull() && !(value.isContainer() && value.isEmpty());
    }

    private List<String> lines(String name, JsonNode schema, JsonNode value) {
        if (!value.isArray() || !schema.path("items").has("properties")) {
            return List.of(word(name, schema, value, ""));
        }
        List<String> lines = new ArrayList<>();
        value.forEach(item -> lines.add((lines.size() + 1) + ". " + parts(schema.path("items"), item)));
        return lines;
    }

    /** {@code asset}: the asset whose fields are named. */
    private String word(String name, JsonNode schema, JsonNode value, String asset) {
        if (value.isArray()) {
            return value.valueStream()
                    .map(item -> word(name, schema.path("items"), item, asset))
                    .collect(Collectors.joining("、"));
        }
        if (value.isObject()) {
            return parts(schema, value);
        }
        if (value.isBoolean()) {
            return value.asBoolean() ? yes : no;
        }
        String word = value.asString();
        if (schema.has("enum")) {
            return texts.getOrDefault("enum." + name + "." + word, word);
        }
        if ("date-time".equals(schema.path("format").asString(""))) {
            return OffsetDateTime.parse(word).atZoneSameInstant(Times.ZONE).format(TIME);
        }
        return names.getOrDefault(asset + "/" + word, names.getOrDefault(word, word));
    }

    private String parts(JsonNode schema, JsonNode value) {
        JsonNode properties = schema.path("properties");
        String asset = value.path("asset").asString("");
        return properties.propertyNames().stream()
                .filter(name -> filled(value.path(name)))
                .map(name ->
                        text(properties.path(name)) + "：" + word(name, properties.path(name), value.path(name), asset))
                .collect(Collectors.joining("；"));
    }

    private String text(JsonNode schema) {
        String key = schema.path("title").asString("");
        return texts.getOrDefault(key, key);
    }
}
