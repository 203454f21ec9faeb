package org.shuzha.processes;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reading helpers for BPMN files. */
final class Bpmn {
    static final Set<String> FLOW_NODES = Set.of(
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "userTask",
            "serviceTask",
            "scriptTask",
            "sendTask",
            "receiveTask",
            "manualTask",
            "task",
            "businessRuleTask",
            "callActivity",
            "subProcess",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "eventBasedGateway",
            "complexGateway");

    private Bpmn() {}

    /** Every flow node of the folder's processes. */
    static Stream<Xml> nodes(House house) {
        return house.folder().bpmn().flatMap(doc -> nodes(doc.root()));
    }

    static Stream<Xml> nodes(Xml root) {
        return root.descendants().filter(element -> FLOW_NODES.contains(element.name()));
    }

    static Stream<Xml> all(House house, String name) {
        return house.folder().bpmn().flatMap(doc -> doc.root().all(name));
    }

    /** The camunda:property values that stand on this element itself. */
    static Map<String, String> properties(Xml node) {
        Map<String, String> properties = new LinkedHashMap<>();
        node.children("extensionElements")
                .flatMap(extensions -> extensions.children("properties"))
                .flatMap(block -> block.children("property"))
                .forEach(property -> properties.put(property.attribute("name"), property.attribute("value")));
        return properties;
    }

    static String property(Xml node, String name) {
        return properties(node).getOrDefault(name, "");
    }

    static Stream<Xml> outgoing(Xml gateway) {
        return gateway.parent()
                .orElseThrow()
                .children("sequenceFlow")
                .filter(flow -> flow.attribute("sourceRef").equals(gateway.id()));
    }
}
