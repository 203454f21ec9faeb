package org.shuzha.processes;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A thin view of an XML element by local names, so that rules read like sentences. */
record Xml(Element element) {
    static Xml parse(String text) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new Xml(factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text)))
                    .getDocumentElement());
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** All descendants of that name, in document order. */
    Stream<Xml> all(String name) {
        return elements(element.getElementsByTagNameNS("*", name));
    }

    Stream<Xml> descendants() {
        return all("*");
    }

    Stream<Xml> children() {
        return elements(element.getChildNodes());
    }

    Stream<Xml> children(String name) {
        return children().filter(child -> child.name().equals(name));
    }

    Optional<Xml> child(String name) {
        return children(name).findFirst();
    }

    Optional<Xml> parent() {
        return element.getParentNode() instanceof Element up ? Optional.of(new Xml(up)) : Optional.empty();
    }

    String name() {
        return element.getLocalName();
    }

    String id() {
        return attribute("id");
    }

    /** The attribute's value by local name; empty when absent. */
    String attribute(String name) {
        var attributes = element.getAttributes();
        return IntStream.range(0, attributes.getLength())
                .mapToObj(attributes::item)
                .filter(item -> item.getLocalName().equals(name))
                .map(item -> item.getNodeValue())
                .findFirst()
                .orElse("");
    }

    double number(String name) {
        return Double.parseDouble(attribute(name));
    }

    String text() {
        return element.getTextContent().strip();
    }

    private static Stream<Xml> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(node -> new Xml((Element) node));
    }
}
