package org.shuzha.processes;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The process variables a BPMN file names, in expressions and in attributes. */
final class Facts {
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{(.*?)}", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])[A-Za-z]\\w*");
    private static final Set<String> WORDS = Set.of(
            "now",
            "dateTime",
            "true",
            "false",
            "null",
            "empty",
            "not",
            "and",
            "or",
            "eq",
            "ne",
            "decisionResult",
            "execution");
    private static final Set<String> ATTRIBUTES = Set.of("collection", "elementVariable", "resultVariable");

    private Facts() {}

    static Stream<String> unknown(House house) {
        return house.folder()
                .bpmn()
                .flatMap(doc -> doc.root().descendants())
                .flatMap(Facts::named)
                .filter(fact -> !house.knows("facts", fact))
                .distinct();
    }

    private static Stream<String> named(Xml element) {
        Stream<String> attributes = ATTRIBUTES.stream().map(element::attribute);
        Stream<String> mapped = switch (element.name()) {
            case "in", "out" -> Stream.of(element.attribute("source"), element.attribute("target"));
            case "inputParameter", "outputParameter" -> Stream.of(element.attribute("name"));
            case "property" ->
                element.attribute("name").equals("result") ? Stream.of(element.attribute("value")) : Stream.empty();
            default -> Stream.empty();
        };
        Stream<String> expressions = element.children().findAny().isEmpty() ? names(element.text()) : Stream.empty();
        return Stream.of(attributes, mapped, expressions)
                .flatMap(names -> names)
                .filter(name -> !name.isEmpty());
    }

    private static Stream<String> names(String text) {
        return EXPRESSION
                .matcher(text)
                .results()
                .map(match -> match.group(1).replaceAll("'[^']*'|\"[^\"]*\"", ""))
                .flatMap(body -> NAME.matcher(body).results())
                .map(match -> match.group())
                .filter(name -> !WORDS.contains(name));
    }
}
