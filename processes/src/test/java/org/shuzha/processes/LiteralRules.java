package org.shuzha.processes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A literal passed to a called process is a word of a closed list; of which procedure a called or opened matter is, is always such a word. */
final class LiteralRules {
    private static final String FOLLOW_UP = "follow-up-matter";

    /** The shared processes that open a matter, and the fact that says of which procedure. */
    private static final Map<String, String> OPENING = Map.of(
            "linked-matter", "linkedProcedure", FOLLOW_UP, "linkedProcedure", "addressed-matter", "addressedProcedure");

    static final List<Rule> ALL = List.of(
            new Rule(
                    "bpmn.literal",
                    house -> passed(house)
                            .filter(in -> !in.attribute("sourceExpression").isEmpty())
                            .filter(in -> !listed(house, in))
                            .map(in -> in.attribute("target") + " " + in.attribute("sourceExpression"))),
            new Rule(
                    "bpmn.linked",
                    house -> Bpmn.all(house, "callActivity")
                            .filter(call -> OPENING.containsKey(call.attribute("calledElement")))
                            .filter(call -> call.all("in")
                                    .noneMatch(in -> in.attribute("target")
                                                    .equals(OPENING.get(call.attribute("calledElement")))
                                            && !in.attribute("sourceExpression").isEmpty()))
                            .map(Xml::id)),
            new Rule(
                    "bpmn.follows",
                    house -> Bpmn.all(house, "callActivity")
                            .filter(call -> call.attribute("calledElement").equals(FOLLOW_UP)
                                    ? Bpmn.property(call, "says").isEmpty()
                                            || !call.all("in").anyMatch(LiteralRules::people)
                                    : !Bpmn.property(call, "says").isEmpty())
                            .map(Xml::id)),
            new Rule(
                    "bpmn.opens",
                    house -> Bpmn.all(house, "serviceTask")
                            .filter(task ->
                                    opens(task) == Bpmn.property(task, "opens").isEmpty()
                                            || opens(task) && !filed(Bpmn.property(task, "opens")))
                            .map(Xml::id)));

    private LiteralRules() {}

    private static Stream<Xml> passed(House house) {
        return Bpmn.all(house, "callActivity").flatMap(call -> call.all("in"));
    }

    private static boolean listed(House house, Xml in) {
        String word = in.attribute("sourceExpression");
        JsonNode list =
                house.vocabulary().path("facts").path(in.attribute("target")).path("words");
        return word.matches("[a-z][a-z-]*")
                && switch (list.asString("")) {
                    case "procedures" -> procedure(word, "system");
                    case "addressable" -> procedure(word, "linked");
                    default -> house.knows(list.asString(""), word);
                };
    }

    private static boolean opens(Xml task) {
        return task.attribute("delegateExpression").equals("${openMatter}");
    }

    private static boolean people(Xml in) {
        return in.attribute("target").equals("linkedProcedure") && filed(in.attribute("sourceExpression"));
    }

    private static boolean filed(String key) {
        return procedure(key, "system") && procedure(key, "linked");
    }

    /** A folder that is not startable in this way alone: of people, of a caller, or by the system. */
    private static boolean procedure(String key, String not) {
        Path file = Sources.MAIN.resolve("procedures").resolve(key).resolve("procedure.yaml");
        return Files.exists(file)
                && !ProcedureRules.startable(Folder.YAML.readTree(Sources.read(file)))
                        .equals(not);
    }
}
