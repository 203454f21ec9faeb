package org.shuzha.processes;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** An article cited by an element of a procedure: a BPMN element, a table row or a form field. */
record Citation(String procedure, String article, String place) {

    static List<Citation> all() {
        return House.folders().stream().map(Folder::of).flatMap(Citation::of).toList();
    }

    /**
     * A row of the citing procedure is carried by its article, also where the register splits the article by a letter
     * (A13.2 carries A13.2a); a row of the platform only by its exact id.
     */
    boolean carries(String row, String rowProcedure) {
        return rowProcedure.equals(procedure) && row.matches(Pattern.quote(article) + "[a-z]?")
                || rowProcedure.equals("platform") && row.equals(article);
    }

    private static Stream<Citation> of(Folder folder) {
        Stream<Citation> elements = folder.bpmn()
                .flatMap(doc -> Bpmn.nodes(doc.root()))
                .flatMap(node -> cite(folder, House.list(Bpmn.property(node, "basis")), node.id()));
        Stream<Citation> rows = folder.dmn()
                .flatMap(doc -> doc.root()
                        .all("rule")
                        .flatMap(rule -> cite(
                                folder,
                                DmnRules.articles(rule),
                                table(doc) + ": " + rule.id().substring("rule-".length()))));
        Stream<Citation> fields = folder.schemas()
                .flatMap(doc -> Schemas.places(doc.root())
                        .flatMap(place -> cite(folder, basis(place.schema()), form(doc) + ": " + place.property())));
        return Stream.of(elements, rows, fields).flatMap(citations -> citations);
    }

    private static Stream<Citation> cite(Folder folder, List<String> articles, String place) {
        return articles.stream().map(article -> new Citation(folder.name(), article, place));
    }

    private static List<String> basis(JsonNode schema) {
        return schema.path("x-basis").valueStream().map(JsonNode::asString).toList();
    }

    private static String table(Folder.Doc<Xml> doc) {
        return doc.file().replace(".dmn", "");
    }

    private static String form(Folder.Doc<JsonNode> doc) {
        return doc.file().replace(".schema.json", " form");
    }
}
