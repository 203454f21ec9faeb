package org.shuzha.processes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Every form is drawn, with known widgets and for fields it has. */
final class UiRules {
    static final List<Rule> ALL = List.of(
            new Rule(
                    "form.ui",
                    house -> house.folder()
                            .schemas()
                            .filter(doc -> !drawn(house, doc))
                            .map(Folder.Doc::file)),
            new Rule(
                    "form.widget",
                    house -> widgets(
                            house,
                            (kind, name) -> !house.vocabulary()
                                    .path("widgets")
                                    .path(name)
                                    .path("kind")
                                    .asString("")
                                    .equals(kind))));

    private UiRules() {}

    private static boolean drawn(House house, Folder.Doc<JsonNode> doc) {
        Optional<JsonNode> ui = house.folder().ui(doc.file());
        return ui.isPresent() && fits(ui.get(), doc.root());
    }

    /** The ui file speaks of properties of the schema only, and of all of them when it orders them. */
    private static boolean fits(JsonNode ui, JsonNode schema) {
        JsonNode properties = schema.path("properties");
        boolean ordered = !ui.has("ui:order")
                || ui.path("ui:order")
                        .valueStream()
                        .map(JsonNode::asString)
                        .sorted()
                        .toList()
                        .equals(properties.propertyNames().stream().sorted().toList());
        return ordered
                && ui.properties().stream()
                        .filter(entry -> !entry.getKey().startsWith("ui:"))
                        .allMatch(entry -> properties.has(entry.getKey())
                                && fits(entry.getValue(), properties.path(entry.getKey())));
    }

    private static Stream<String> widgets(House house, BiPredicate<String, String> wrong) {
        return house.folder()
                .schemas()
                .flatMap(doc -> house.folder().ui(doc.file()).stream())
                .flatMap(UiRules::deep)
                .filter(entry -> entry.getKey().matches("ui:(widget|field)"))
                .filter(entry ->
                        wrong.test(entry.getKey().substring(3), entry.getValue().asString("")))
                .map(Map.Entry::toString);
    }

    private static Stream<Map.Entry<String, JsonNode>> deep(JsonNode node) {
        return node.properties().stream().flatMap(entry -> Stream.concat(Stream.of(entry), deep(entry.getValue())));
    }
}
