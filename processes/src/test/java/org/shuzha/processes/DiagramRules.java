package org.shuzha.processes;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The picture is complete and nothing covers anything else. */
final class DiagramRules {
    static final List<Rule> ALL = List.of(
            new Rule("diagram.shape", house -> roots(house).flatMap(DiagramRules::undrawnNodes)),
            new Rule("diagram.edge", house -> roots(house).flatMap(DiagramRules::undrawnFlows)),
            new Rule("diagram.overlap", house -> roots(house).flatMap(DiagramRules::overlaps)),
            new Rule("diagram.labels", house -> roots(house).flatMap(DiagramRules::labels)),
            new Rule("diagram.through", house -> roots(house).flatMap(DiagramRules::through)));

    private DiagramRules() {}

    private static Stream<Xml> roots(House house) {
        return house.folder().bpmn().map(Folder.Doc::root);
    }

    private static Stream<String> undrawnNodes(Xml root) {
        Map<String, Xml> shapes = shapes(root);
        return Bpmn.nodes(root).map(Xml::id).filter(id -> !shapes.containsKey(id));
    }

    private static Stream<String> undrawnFlows(Xml root) {
        List<String> drawn = root.all("BPMNEdge")
                .filter(edge -> edge.children("waypoint").count() >= 2)
                .map(edge -> edge.attribute("bpmnElement"))
                .toList();
        return root.all("sequenceFlow").map(Xml::id).filter(id -> !drawn.contains(id));
    }

    /** Elements of one scope that cover each other; a boundary event sits on its host by nature. */
    private static Stream<String> overlaps(Xml root) {
        Map<String, Xml> shapes = shapes(root);
        List<Xml> nodes = Bpmn.nodes(root)
                .filter(node -> !node.name().equals("boundaryEvent") && shapes.containsKey(node.id()))
                .toList();
        return nodes.stream()
                .flatMap(a -> nodes.stream()
                        .filter(b -> a.id().compareTo(b.id()) < 0)
                        .filter(b -> a.parent().equals(b.parent()))
                        .filter(b -> cover(shapes.get(a.id()), shapes.get(b.id())))
                        .map(b -> a.id() + " and " + b.id()));
    }

    /** Names that cover each other; what nobody can read says nothing. */
    private static Stream<String> labels(Xml root) {
        Map<String, Xml> labels = Stream.concat(root.all("BPMNShape"), root.all("BPMNEdge"))
                .filter(drawn -> drawn.child("BPMNLabel").isPresent())
                .collect(Collectors.toMap(
                        drawn -> drawn.attribute("bpmnElement"),
                        drawn -> drawn.child("BPMNLabel")
                                .orElseThrow()
                                .child("Bounds")
                                .orElseThrow()));
        return labels.keySet().stream()
                .flatMap(a -> labels.keySet().stream()
                        .filter(b -> a.compareTo(b) < 0 && cover(labels.get(a), labels.get(b)))
                        .map(b -> a + " and " + b));
    }

    /** Flows that run through an element they do not join: they would seem to lead there. */
    private static Stream<String> through(Xml root) {
        Map<String, Xml> shapes = shapes(root);
        Map<String, List<Xml>> lines = root.all("BPMNEdge")
                .collect(Collectors.toMap(
                        edge -> edge.attribute("bpmnElement"),
                        edge -> edge.children("waypoint").toList()));
        List<Xml> nodes = Bpmn.nodes(root)
                .filter(node -> !node.name().equals("subProcess") && shapes.containsKey(node.id()))
                .toList();
        return root.all("sequenceFlow")
                .flatMap(flow -> nodes.stream()
                        .filter(node -> !List.of(flow.attribute("sourceRef"), flow.attribute("targetRef"))
                                .contains(node.id()))
                        .filter(node -> cross(lines.getOrDefault(flow.id(), List.of()), shapes.get(node.id())))
                        .map(node -> flow.id() + " and " + node.id()));
    }

    private static boolean cross(List<Xml> line, Xml box) {
        return IntStream.range(1, line.size()).anyMatch(i -> cross(line.get(i - 1), line.get(i), box));
    }

    /** Lines run straight across or down; a slanting one counts as the box around it. */
    private static boolean cross(Xml from, Xml to, Xml box) {
        return Math.max(from.number("x"), to.number("x")) > box.number("x")
                && Math.min(from.number("x"), to.number("x")) < box.number("x") + box.number("width")
                && Math.max(from.number("y"), to.number("y")) > box.number("y")
                && Math.min(from.number("y"), to.number("y")) < box.number("y") + box.number("height");
    }

    private static boolean cover(Xml a, Xml b) {
        return a.number("x") < b.number("x") + b.number("width")
                && b.number("x") < a.number("x") + a.number("width")
                && a.number("y") < b.number("y") + b.number("height")
                && b.number("y") < a.number("y") + a.number("height");
    }

    private static Map<String, Xml> shapes(Xml root) {
        return root.all("BPMNShape")
                .collect(Collectors.toMap(
                        shape -> shape.attribute("bpmnElement"),
                        shape -> shape.child("Bounds").orElseThrow()));
    }
}
