package org.shuzha.processes;

import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The camunda:property values that say who, on what basis, with which form and until when. */
final class PropertyRules {
    static final List<Rule> ALL = List.of(
            new Rule("property.name", house -> each(house, (node, entry) -> !placed(house, node, entry.getKey()))),
            new Rule("property.value", house -> each(house, (node, entry) -> !allowed(house, entry))),
            new Rule("property.required", PropertyRules::missing),
            new Rule("property.role", house -> unknown(house, "role", "roles")),
            new Rule(
                    "property.opinions",
                    house -> Stream.of("opinions", "formWith").flatMap(list -> unknown(house, list, "opinions"))),
            new Rule("property.status", house -> unknown(house, "status", "statuses")),
            new Rule("property.outcome", PropertyRules::outcomes),
            new Rule(
                    "property.sla",
                    house -> values(house, "sla")
                            .flatMap(sla -> House.list(sla).stream())
                            .filter(sla -> !sla.matches("[1-9]\\d*(wd|d|h)") && !house.knows("facts", sla))),
            new Rule("property.form", PropertyRules::forms),
            new Rule("property.gate", house -> values(house, "gate").filter(table -> !house.hasFile(table + ".dmn"))),
            new Rule(
                    "property.basis",
                    house -> values(house, "basis")
                            .flatMap(v -> House.list(v).stream())
                            .filter(a -> !house.knowsArticle(a))
                            .distinct()));

    private PropertyRules() {}

    private static Stream<String> each(House house, BiPredicate<Xml, Map.Entry<String, String>> wrong) {
        return Bpmn.nodes(house)
                .flatMap(node -> Bpmn.properties(node).entrySet().stream()
                        .filter(entry -> wrong.test(node, entry))
                        .map(entry -> node.id() + " " + entry));
    }

    private static boolean placed(House house, Xml node, String name) {
        String on =
                house.vocabulary().path("taskProperties").path(name).path("on").asString("");
        return on.equals("any") || on.equals(node.name());
    }

    private static boolean allowed(House house, Map.Entry<String, String> entry) {
        JsonNode values = house.vocabulary().path("propertyValues").path(entry.getKey());
        return values.isMissingNode()
                || values.valueStream().anyMatch(v -> v.asString().equals(entry.getValue()));
    }

    private static Stream<String> missing(House house) {
        List<String> required = house.vocabulary().path("taskProperties").properties().stream()
                .filter(entry -> entry.getValue().path("required").asBoolean())
                .map(Map.Entry::getKey)
                .toList();
        return Bpmn.all(house, "userTask")
                .flatMap(task -> required.stream()
                        .filter(name -> Bpmn.property(task, name).isEmpty())
                        .map(name -> task.id() + " " + name));
    }

    private static Stream<String> unknown(House house, String property, String list) {
        return values(house, property).flatMap(v -> House.list(v).stream()).filter(name -> !house.knows(list, name));
    }

    private static Stream<String> values(House house, String property) {
        return Bpmn.nodes(house).map(node -> Bpmn.property(node, property)).filter(value -> !value.isEmpty());
    }

    /** In a procedure every end event that ends the matter has its own outcome. */
    private static Stream<String> outcomes(House house) {
        if (!house.fileable()) {
            return Stream.empty();
        }
        List<Xml> ends =
                Bpmn.all(house, "endEvent").filter(PropertyRules::endsTheMatter).toList();
        List<String> outcomes =
                ends.stream().map(end -> Bpmn.property(end, "outcome")).toList();
        return ends.stream()
                .filter(end -> {
                    String outcome = Bpmn.property(end, "outcome");
                    return !house.knows("outcomes", outcome)
                            || outcomes.indexOf(outcome) != outcomes.lastIndexOf(outcome);
                })
                .map(Xml::id);
    }

    private static boolean endsTheMatter(Xml end) {
        Xml scope = end.parent().orElseThrow();
        return scope.name().equals("process")
                || scope.attribute("triggeredByEvent").equals("true")
                        && scope.parent().orElseThrow().name().equals("process");
    }

    private static Stream<String> forms(House house) {
        return values(house, "form").filter(form -> !form.endsWith(".schema.json") || !house.hasFile(form));
    }
}
