package org.shuzha.processes;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** procedure.yaml is complete and names only what exists. */
final class ProcedureRules {
    private static final String GATE = "gate";
    private static final Set<String> KEYS = Set.of(
            "key",
            "name",
            "description",
            "group",
            "action",
            "starters",
            "profiles",
            "basis",
            "retention",
            "form",
            "path");
    private static final String STARTABLE = "startable";
    private static final String STAND_INS = "standIns";
    private static final String REOPENING = "reopening";
    private static final Set<String> OPTIONAL = Set.of(STARTABLE, "sheets", GATE, STAND_INS, REOPENING);

    static final List<Rule> ALL = List.of(
            new Rule(
                    "procedure.keys",
                    house -> of(house)
                            .filter(p -> !KEYS.equals(without(p.propertyNames(), OPTIONAL)) || gated(p))
                            .map(JsonNode::toString)),
            new Rule(
                    "procedure.key",
                    house -> of(house)
                            .map(p -> p.path("key").asString())
                            .filter(k -> !k.equals(house.folder().name()))),
            new Rule(
                    "procedure.names",
                    house -> of(house)
                            .flatMap(p -> Stream.of("name", "description").filter(n -> !bilingual(p.path(n))))),
            new Rule("procedure.lists", house -> of(house).flatMap(p -> unknown(house, p))),
            new Rule(
                    "procedure.basis",
                    house -> of(house)
                            .flatMap(p -> p.path("basis").valueStream())
                            .map(JsonNode::asString)
                            .filter(a -> !house.knowsArticle(a))),
            new Rule(
                    "procedure.files",
                    house -> of(house)
                            .flatMap(p -> files(house.folder().name(), p))
                            .filter(file -> !house.folder().has(file))),
            new Rule(
                    "procedure.path",
                    house -> of(house)
                            .flatMap(p -> p.path("path").valueStream())
                            .filter(s -> !stands(house, s))
                            .map(JsonNode::toString)),
            new Rule("procedure.reopening", house -> of(house).flatMap(p -> reopening(house, p))));

    private ProcedureRules() {}

    private static Stream<JsonNode> of(House house) {
        return house.fileable() ? Stream.of(house.folder().yaml("procedure.yaml")) : Stream.empty();
    }

    /** What nobody files is refused by no gate; what is filed may have none, where nothing may be refused. */
    private static boolean gated(JsonNode procedure) {
        return system(procedure) && procedure.has(GATE);
    }

    private static boolean system(JsonNode procedure) {
        return startable(procedure).equals("system");
    }

    static String startable(JsonNode procedure) {
        return procedure.path(STARTABLE).asString("");
    }

    private static Set<String> without(Collection<String> names, Set<String> optional) {
        Set<String> left = new HashSet<>(names);
        left.removeAll(optional);
        return left;
    }

    static boolean bilingual(JsonNode node) {
        return !node.path("zh").asString("").isBlank()
                && !node.path("en").asString("").isBlank();
    }

    private static Stream<String> unknown(House house, JsonNode procedure) {
        return Stream.of(
                        names(house, "posts", procedure.path("starters")),
                        names(house, "profiles", procedure.path("profiles")),
                        names(house, "groups", procedure.path("group")),
                        names(house, "actions", procedure.path("action")),
                        names(house, "retentions", procedure.path("retention")),
                        procedure.path(STAND_INS).propertyNames().stream().filter(role -> !house.knows("roles", role)),
                        procedure.path(STAND_INS).valueStream().flatMap(role -> names(house, "roles", role)),
                        procedure.has(STARTABLE)
                                ? names(house, "startables", procedure.path(STARTABLE))
                                : Stream.<String>empty())
                .flatMap(names -> names);
    }

    /** After which of its ends it is taken up again, and which fields of its form are told anew. */
    private static Stream<String> reopening(House house, JsonNode procedure) {
        JsonNode reopening = procedure.path(REOPENING);
        List<String> ends = Bpmn.all(house, "endEvent")
                .map(end -> Bpmn.property(end, "outcome"))
                .toList();
        JsonNode fields = house.folder()
                .schemas()
                .filter(doc -> doc.file().equals(procedure.path("form").asString()))
                .map(doc -> doc.root().path("properties"))
                .findFirst()
                .orElseThrow();
        return Stream.concat(
                reopening.path("outcomes").valueStream().map(JsonNode::asString).filter(end -> !ends.contains(end)),
                reopening.path("anew").valueStream().map(JsonNode::asString).filter(field -> !fields.has(field)));
    }

    private static Stream<String> names(House house, String list, JsonNode value) {
        Stream<JsonNode> values = value.isArray() ? value.valueStream() : Stream.of(value);
        return values.map(node -> node.asString("")).filter(name -> !house.knows(list, name));
    }

    private static Stream<String> files(String folder, JsonNode procedure) {
        Stream<String> always =
                Stream.of(folder + ".bpmn", procedure.path("form").asString());
        return !procedure.has(GATE)
                ? always
                : Stream.concat(always, Stream.of(procedure.path(GATE).asString() + ".dmn"));
    }

    private static boolean stands(House house, JsonNode step) {
        return Bpmn.nodes(house)
                        .filter(node ->
                                Set.of("userTask", "callActivity", "subProcess").contains(node.name()))
                        .anyMatch(node -> node.id().equals(step.path("element").asString("")))
                && step.path("bodies").valueStream().allMatch(body -> house.knows("approvalBodies", body.asString()))
                && step.path("facts").propertyNames().stream().allMatch(house::foretold)
                && Set.of("element", "bodies", "facts").containsAll(step.propertyNames());
    }
}
