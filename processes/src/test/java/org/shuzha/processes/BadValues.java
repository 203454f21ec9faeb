package org.shuzha.processes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** From a valid form that fills every field: one copy per constraint of the schema that breaks this one constraint. */
final class BadValues {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** A broken form; {@code keyword} is the constraint it breaks. */
    record Bad(String pointer, String keyword, JsonNode form) {
        @Override
        public String toString() {
            return pointer + " " + keyword;
        }
    }

    private final JsonNode valid;
    private final List<Bad> bad = new ArrayList<>();

    private BadValues(JsonNode valid) {
        this.valid = valid;
    }

    static List<Bad> of(JsonNode schema, JsonNode valid) {
        var values = new BadValues(valid);
        Schemas.places(schema).forEach(values::breakAt);
        return values.bad;
    }

    private void breakAt(Schemas.Place place) {
        JsonNode schema = place.schema();
        put(place, "type", wrongType(place));
        schema.propertyNames().forEach(keyword -> breakKeyword(place, keyword, schema.path(keyword)));
    }

    private void breakKeyword(Schemas.Place place, String keyword, JsonNode value) {
        switch (keyword) {
            case "enum" -> put(place, keyword, NODES.stringNode("none-of-these"));
            case "const" -> put(place, keyword, NODES.booleanNode(!value.asBoolean()));
            case "minimum" -> put(place, keyword, NODES.numberNode(value.asLong() - 1));
            case "maximum" -> put(place, keyword, NODES.numberNode(value.asLong() + 1));
            case "minLength" -> put(place, keyword, NODES.stringNode("字".repeat(value.asInt() - 1)));
            case "maxLength" -> put(place, keyword, NODES.stringNode("9".repeat(value.asInt() + 1)));
            case "pattern" -> unfit(value.asString()).forEach(text -> put(place, keyword, NODES.stringNode(text)));
            case "format" ->
                put(
                        place,
                        keyword,
                        new StringNode("2026-02-30"
                                + at(valid, place.pointer()).asString().substring(10)));
            case "minItems" -> put(place, keyword, NODES.arrayNode());
            case "maxItems" -> put(place, keyword, filled(at(valid, place.pointer()), value.asInt() + 1));
            case "uniqueItems" -> put(place, keyword, filled(at(valid, place.pointer()), 2));
            case "additionalProperties" ->
                edit(place, keyword, form -> object(form, place).put("surplus", 1));
            case "required" ->
                value.forEach(
                        name -> edit(place, keyword, form -> object(form, place).remove(name.asString())));
            default -> {}
        }
    }

    /** A control character, a blank and, unless the field takes several lines, a line end after a fitting text. */
    private static Stream<String> unfit(String pattern) {
        boolean severalLines = Pattern.compile(pattern).matcher("a\nb").find();
        return severalLines ? Stream.of("a\u0007b", " ") : Stream.of("a\u0007b", " ", "a\n");
    }

    private static JsonNode wrongType(Schemas.Place place) {
        return place.is("string") ? NODES.numberNode(7) : NODES.stringNode("text");
    }

    private static ArrayNode filled(JsonNode array, int size) {
        ArrayNode many = NODES.arrayNode();
        for (int i = 0; i < size; i++) {
            many.add(array.path(0));
        }
        return many;
    }

    private void put(Schemas.Place place, String keyword, JsonNode value) {
        if (place.pointer().isEmpty()) {
            bad.add(new Bad("", keyword, value));
            return;
        }
        String pointer = concrete(place.pointer());
        int cut = pointer.lastIndexOf('/');
        edit(place, keyword, form -> {
            JsonNode parent = form.at(pointer.substring(0, cut));
            String last = pointer.substring(cut + 1);
            if (parent instanceof ArrayNode array) {
                array.set(Integer.parseInt(last), value);
            } else {
                ((ObjectNode) parent).set(last, value);
            }
        });
    }

    private void edit(Schemas.Place place, String keyword, Consumer<JsonNode> change) {
        JsonNode form = new JsonMapper().readTree(valid.toString());
        change.accept(form);
        bad.add(new Bad(place.pointer(), keyword, form));
    }

    private static ObjectNode object(JsonNode form, Schemas.Place place) {
        return (ObjectNode) at(form, place.pointer());
    }

    private static JsonNode at(JsonNode form, String pointer) {
        return form.at(concrete(pointer));
    }

    private static String concrete(String pointer) {
        return pointer.replace("*", "0");
    }
}
