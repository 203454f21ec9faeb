package org.shuzha.processes;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Forms are closed, bounded, founded on articles and checked by known checks. */
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
            new Rule("form.fact", house -> places(house, p -> !declares(house, p))),
            new Rule(
                    "form.check",
                    house -> house.folder()
                            .schemas()
                            .flatMap(doc -> checks(doc)
                                    .filter(c -> !sound(house, doc, c))
                                    .map(c -> doc.file() + " " + c))));

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
                        .anyMatch(c -> Pattern.compile(
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

    /** x-fact stands on a field directly under the root and names a fact, or one per choice, that a form may declare. */
    private static boolean declares(House house, Schemas.Place place) {
        JsonNode fact = place.schema().path("x-fact");
        if (fact.isMissingNode()) {
            return true;
        }
        List<String> choices = place.schema()
                .path("items")
                .path("enum")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        boolean known = fact.isObject()
                ? choices.containsAll(fact.propertyNames())
                        && fact.valueStream().allMatch(one -> fits(house, one.asString(""), "boolean"))
                : fits(house, fact.asString(""), "boolean")
                        || place.schema().has("enum") && fits(house, fact.asString(""), "string");
        return known && place.pointer().matches("/[^/]+");
    }

    private static boolean fits(House house, String fact, String type) {
        String known = house.vocabulary().path("facts").path(fact).path("type").asString("");
        return house.declarable(fact) && known.equals(type);
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
}
