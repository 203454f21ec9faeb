package org.shuzha.processes;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Where a sheet arises and of what it is made. */
final class SheetRules {
    /** Elements whose beginning the engine tells of. */
    private static final Set<String> TOLD = Set.of("userTask", "serviceTask", "callActivity", "subProcess", "endEvent");

    static final List<Rule> ALL = List.of(
            new Rule(
                    "sheet.known",
                    house -> Bpmn.nodes(house)
                            .flatMap(node -> named(node).filter(sheet -> !house.knows("sheets", sheet)))),
            new Rule(
                    "sheet.place",
                    house -> Bpmn.nodes(house)
                            .filter(node -> named(node).findAny().isPresent())
                            .filter(node -> !TOLD.contains(node.name()) || severalTimes(node))
                            .map(Xml::id)),
            new Rule("sheet.made", SheetRules::unmade),
            new Rule("sheet.steps", SheetRules::strangers));

    private SheetRules() {}

    private static Stream<String> named(Xml node) {
        return House.list(Bpmn.property(node, "sheet")).stream();
    }

    private static boolean severalTimes(Xml node) {
        return node.children("multiInstanceLoopCharacteristics").findAny().isPresent();
    }

    /** What is made of steps names them in procedure.yaml, and what is named there arises somewhere. */
    private static Stream<String> unmade(House house) {
        Set<String> described = Set.copyOf(sheets(house).propertyNames());
        List<String> arising = Bpmn.nodes(house)
                .flatMap(SheetRules::named)
                .filter(sheet -> ofSteps(house, sheet))
                .distinct()
                .toList();
        return Stream.concat(
                arising.stream().filter(sheet -> !described.contains(sheet)),
                described.stream().filter(sheet -> !arising.contains(sheet)));
    }

    private static boolean ofSteps(House house, String sheet) {
        return house.vocabulary()
                .path("sheets")
                .path(sheet)
                .path("of")
                .asString("")
                .equals("steps");
    }

    private static Stream<String> strangers(House house) {
        List<String> known =
                Bpmn.nodes(house).filter(SheetRules::readable).map(Xml::id).toList();
        return sheets(house)
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asString)
                .filter(element -> !known.contains(element));
    }

    /** The form as filed, what a person decided, or what a body resolved. */
    private static boolean readable(Xml node) {
        return switch (node.name()) {
            case "startEvent" -> node.parent().orElseThrow().name().equals("process");
            case "userTask" -> true;
            default -> node.attribute("calledElement").equals("collective-resolution");
        };
    }

    private static JsonNode sheets(House house) {
        return house.folder().yaml("procedure.yaml").path("sheets");
    }
}
