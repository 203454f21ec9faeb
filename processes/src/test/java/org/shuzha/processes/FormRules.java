package org.shuzha.processes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Forms are closed, bounded, explained and drawn with known widgets and checks. */
final class FormRules {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    static final List<Rule> ALL = List.of(
            new Rule(
                    "form.dialect",
                    house -> house.folder()
                            .schemas()
                            .filter(d -> !d.root().path("$schema").asString("").equals(DIALECT))
                            .map(Folder.Doc::file)),
            new Rule(
                    "form.closed",
                    house -> places(
                            house,
                            p -> p.is("object")
                                    && p.schema().path("additionalProperties").asBoolean(true))),
            new Rule("form.limits", house -> places(house, FormRules::unbounded)),
            new Rule("form.control-characters", house -> places(house, FormRules::letsControlCharactersIn)),
            new Rule("form.basis", house -> places(house, p -> !founded(house, p))),
            new Rule(
                    "form.check",
                    house -> house.folder()
                            .schemas()
                            .flatMap(doc -> checks(doc)
                                    .filter(c -> !sound(house, doc, c))
                                    .map(c -> doc.file() + " " + c))),
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

    private FormRules() {}

    private static Stream<String> places(House house, Predicate<Schemas.Place> wrong) {
        return house.folder()
                .schemas()
                .flatMap(doc ->
                        Schemas.places(doc.root()).filter(wrong).map(place -> doc.file() + " " + place.pointer()));
    }

    private static boolean unbounded(Schemas.Place place) {
        JsonNode schema = place.schema();
        return place.is("array") && !schema.has("maxItems")
                || place.is("integer") && !(schema.has("minimum") && schema.has("maximum"))
                || freeText(place) && !schema.has("maxLength");
    }

    private static boolean letsControlCharactersIn(Schemas.Place place) {
        return freeText(place)
                && Stream.of("\u0000", "\u0007", "\u001b", "\u007f", "\u0085")
                        .anyMatch(c -> java.util.regex.Pattern.compile(
                                        place.schema().path("pattern").asString(""))
                                .matcher("a" + c + "b")
                                .find());
    }

    private static boolean freeText(Schemas.Place place) {
        return place.is("string")
                && !place.schema().has("enum")
                && !place.schema().has("const");
    }

    /** Fields directly under the root name the articles they rest on. */
    private static boolean founded(House house, Schemas.Place place) {
        JsonNode basis = place.schema().path("x-basis");
        boolean field = place.pointer().matches("/[^/]+");
        return (!field || !basis.isEmpty()) && basis.valueStream().allMatch(a -> house.knowsArticle(a.asString()));
    }

    private static Stream<JsonNode> checks(Folder.Doc<JsonNode> doc) {
        return doc.root().path("x-checks").valueStream();
    }

    private static boolean sound(House house, Folder.Doc<JsonNode> doc, JsonNode check) {
        JsonNode known =
                house.vocabulary().path("checks").path(check.path("check").asString(""));
        List<String> pointers =
                Schemas.places(doc.root()).map(Schemas.Place::pointer).toList();
        return !known.isMissingNode()
                && pointers.contains(check.path("path").asString(""))
                && known.path("args").valueStream().allMatch(arg -> check.has(arg.asString()))
                && Stream.of("notBefore", "of", "when")
                        .filter(check::has)
                        .allMatch(arg -> pointers.contains(check.path(arg).asString()))
                && check.propertyNames().stream().allMatch(name -> allowed(known, name));
    }

    private static boolean allowed(JsonNode known, String name) {
        return List.of("check", "path", "source").contains(name)
                || known.path("args")
                        .valueStream()
                        .anyMatch(arg -> arg.asString().equals(name));
    }

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
                .flatMap(FormRules::deep)
                .filter(entry -> entry.getKey().matches("ui:(widget|field)"))
                .filter(entry ->
                        wrong.test(entry.getKey().substring(3), entry.getValue().asString("")))
                .map(Map.Entry::toString);
    }

    private static Stream<Map.Entry<String, JsonNode>> deep(JsonNode node) {
        return node.properties().stream().flatMap(entry -> Stream.concat(Stream.of(entry), deep(entry.getValue())));
    }
}
