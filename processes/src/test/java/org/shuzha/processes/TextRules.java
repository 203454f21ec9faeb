package org.shuzha.processes;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Everything a person reads exists in Chinese and in English. */
final class TextRules {
    static final List<Rule> ALL = List.of(
            new Rule("text.languages", TextRules::onlyInOne),
            new Rule(
                    "text.missing",
                    house -> used(house)
                            .filter(key -> !house.texts("zh").contains(key))
                            .distinct()),
            new Rule("text.unused", TextRules::unused),
            new Rule("text.name", TextRules::misnamed));

    private TextRules() {}

    private static Stream<String> onlyInOne(House house) {
        Set<String> all = new HashSet<>(house.texts("zh"));
        all.addAll(house.texts("en"));
        return all.stream().filter(key -> !(present(house, "zh", key) && present(house, "en", key)));
    }

    private static boolean present(House house, String language, String key) {
        return !text(house, language, key).isBlank();
    }

    private static String text(House house, String language, String key) {
        return house.folder().yaml("texts." + language + ".yaml").path(key).asString("");
    }

    private static Stream<String> unused(House house) {
        List<String> used = used(house).toList();
        return house.texts("zh").stream().filter(key -> !key.startsWith("gate.") && !used.contains(key));
    }

    /** The picture says the same as the Chinese texts. */
    private static Stream<String> misnamed(House house) {
        return Bpmn.nodes(house)
                .filter(node -> house.texts("zh").contains(node.id()))
                .filter(node -> !node.attribute("name").equals(text(house, "zh", node.id())))
                .map(Xml::id);
    }

    private static Stream<String> used(House house) {
        return Stream.of(
                        Bpmn.nodes(house).map(Xml::id),
                        Bpmn.nodes(house)
                                .map(n -> Bpmn.property(n, "outcome"))
                                .filter(o -> !o.isEmpty())
                                .map(o -> "outcome." + o),
                        house.folder().dmn().flatMap(doc -> codes(doc.root())),
                        house.folder()
                                .schemas()
                                .flatMap(doc -> Schemas.places(doc.root()))
                                .flatMap(TextRules::labels),
                        house.folder()
                                .schemas()
                                .flatMap(doc -> house.folder().ui(doc.file()).stream())
                                .flatMap(TextRules::sections))
                .flatMap(keys -> keys);
    }

    private static Stream<String> codes(Xml table) {
        return table.all("outputEntry").map(e -> e.text().replace("\"", "")).filter(code -> code.startsWith("gate."));
    }

    private static Stream<String> labels(Schemas.Place place) {
        JsonNode schema = place.schema();
        return Stream.concat(
                Stream.of("title", "description")
                        .map(name -> schema.path(name).asString(""))
                        .filter(key -> !key.isEmpty()),
                schema.path("enum").valueStream().map(value -> "enum." + place.property() + "." + value.asString()));
    }

    private static Stream<String> sections(JsonNode ui) {
        return ui.path("ui:sections")
                .valueStream()
                .map(section -> section.path("title").asString());
    }
}
