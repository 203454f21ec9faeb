package org.shuzha.processes;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a process may contain and what it may call. */
final class BpmnRules {
    private static final Set<String> CODE = Set.of(
            "scriptTask", "script", "taskListener", "executionListener", "connector", "ioSpecification", "expression");

    static final List<Rule> ALL = List.of(
            new Rule(
                    "bpmn.id-prefix",
                    house -> named(house).filter(e -> !prefixed(house, e)).map(Xml::id)),
            new Rule("bpmn.generated-id", house -> named(house).map(Xml::id).filter(BpmnRules::generated)),
            new Rule(
                    "bpmn.process",
                    house -> Bpmn.all(house, "process")
                            .filter(p -> !settled(house, p))
                            .map(Xml::id)),
            new Rule(
                    "bpmn.binding",
                    house -> Bpmn.nodes(house).filter(BpmnRules::unbound).map(Xml::id)),
            new Rule(
                    "bpmn.reference",
                    house -> Bpmn.nodes(house).filter(e -> dangling(house, e)).map(Xml::id)),
            new Rule("bpmn.code", BpmnRules::code),
            new Rule(
                    "bpmn.delegate",
                    house -> Bpmn.all(house, "serviceTask")
                            .filter(e -> !delegated(house, e))
                            .map(Xml::id)),
            new Rule(
                    "bpmn.fail-closed",
                    house -> Bpmn.all(house, "exclusiveGateway")
                            .filter(BpmnRules::open)
                            .map(Xml::id)),
            new Rule(
                    "bpmn.all-of",
                    house -> Bpmn.all(house, "multiInstanceLoopCharacteristics")
                            .filter(BpmnRules::anyOf)
                            .map(BpmnRules::owner)),
            new Rule(
                    "bpmn.message",
                    house -> Bpmn.all(house, "message")
                            .map(e -> e.attribute("name"))
                            .filter(n -> !house.knows("messages", n))),
            new Rule(
                    "bpmn.error",
                    house -> Bpmn.all(house, "error")
                            .filter(e -> !knownError(house, e))
                            .map(Xml::id)),
            new Rule("bpmn.fact", Facts::unknown),
            new Rule(
                    "bpmn.literal",
                    house -> house.folder()
                            .bpmn()
                            .flatMap(doc -> doc.root().descendants())
                            .filter(e -> !e.attribute("sourceExpression").isEmpty() && !literal(house, e))
                            .map(e -> e.attribute("sourceExpression"))));

    private BpmnRules() {}

    private static Stream<Xml> named(House house) {
        return Stream.concat(Bpmn.nodes(house), Bpmn.all(house, "sequenceFlow"));
    }

    private static boolean prefixed(House house, Xml element) {
        return house.vocabulary().path("idPrefixes").properties().stream()
                .filter(entry -> element.id().startsWith(entry.getKey()))
                .anyMatch(entry -> entry.getValue()
                        .path("elements")
                        .valueStream()
                        .anyMatch(name -> name.asString().equals(element.name())));
    }

    private static boolean generated(String id) {
        return id.matches(".*_(?=[0-9a-z]*\\d)[0-9a-z]{7}|.*[0-9a-f]{8}-[0-9a-f]{4}-.*");
    }

    private static boolean settled(House house, Xml process) {
        return process.attribute("isExecutable").equals("true")
                && process.attribute("historyTimeToLive").matches("P\\d+D")
                && house.folder().has(process.id() + ".bpmn")
                && (!house.fileable() || process.id().equals(house.folder().name()));
    }

    private static boolean unbound(Xml node) {
        return switch (node.name()) {
            case "callActivity" -> !node.attribute("calledElementBinding").equals("deployment");
            case "businessRuleTask" -> !node.attribute("decisionRefBinding").equals("deployment");
            default -> false;
        };
    }

    private static boolean dangling(House house, Xml node) {
        return switch (node.name()) {
            case "callActivity" -> !house.hasFile(node.attribute("calledElement") + ".bpmn");
            case "businessRuleTask" -> !house.hasFile(node.attribute("decisionRef") + ".dmn");
            default -> false;
        };
    }

    private static Stream<String> code(House house) {
        return house.folder()
                .bpmn()
                .flatMap(doc -> doc.root().descendants())
                .filter(BpmnRules::isCode)
                .map(Xml::name);
    }

    private static boolean isCode(Xml element) {
        return CODE.contains(element.name())
                || Stream.of(
                                "class",
                                "expression",
                                "language",
                                "formKey",
                                "formRef",
                                "assignee",
                                "candidateUsers",
                                "candidateGroups")
                        .anyMatch(name -> !element.attribute(name).isEmpty())
                || element.name().equals("serviceTask")
                        && !element.attribute("type").isEmpty();
    }

    private static boolean delegated(House house, Xml task) {
        String bean = task.attribute("delegateExpression");
        return bean.matches("\\$\\{\\w+}") && house.knows("delegates", bean.substring(2, bean.length() - 1));
    }

    /** A gateway that lets something through which nobody named. */
    private static boolean open(Xml gateway) {
        var flows = Bpmn.outgoing(gateway).toList();
        return !gateway.attribute("default").isEmpty()
                || flows.size() > 1
                        && flows.stream()
                                .anyMatch(flow ->
                                        flow.child("conditionExpression").isEmpty());
    }

    /** A word of the list its target draws on; never an expression. */
    private static boolean literal(House house, Xml mapping) {
        String list = house.vocabulary()
                .path("literals")
                .path(mapping.attribute("target"))
                .path("list")
                .asString("");
        return mapping.name().equals("in") && house.knows(list, mapping.attribute("sourceExpression"));
    }

    private static boolean anyOf(Xml loop) {
        return loop.attribute("isSequential").equals("true") || loop.text().matches("(?s).*nrOf\\w*Instances.*");
    }

    private static String owner(Xml element) {
        return element.parent().map(Xml::id).orElse("");
    }

    private static boolean knownError(House house, Xml error) {
        return house.knows("errors", error.attribute("errorCode"))
                && error.attribute("errorCode").equals(error.attribute("name"));
    }
}
