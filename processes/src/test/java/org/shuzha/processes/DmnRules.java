package org.shuzha.processes;

import java.util.List;
import java.util.stream.Stream;

/** Tables ask for known facts, never the clock, and every row names its article. */
final class DmnRules {
    static final List<Rule> ALL = List.of(
            new Rule(
                    "dmn.id",
                    house -> house.folder().dmn().filter(DmnRules::misnamed).map(Folder.Doc::file)),
            new Rule(
                    "dmn.history",
                    house -> decisions(house)
                            .filter(d -> !d.attribute("historyTimeToLive").matches("P\\d+D"))
                            .map(Xml::id)),
            new Rule(
                    "dmn.fact",
                    house -> decisions(house)
                            .flatMap(d -> d.all("inputExpression"))
                            .map(Xml::text)
                            .filter(f -> !house.knows("facts", f))),
            new Rule(
                    "dmn.language",
                    house -> house.folder()
                            .dmn()
                            .flatMap(doc -> doc.root().descendants())
                            .map(e -> e.attribute("expressionLanguage"))
                            .filter(l -> !l.isEmpty() && !l.equals("feel"))),
            new Rule(
                    "dmn.clock",
                    house -> decisions(house)
                            .flatMap(d -> d.all("text"))
                            .map(Xml::text)
                            .filter(t -> t.contains("now(") || t.contains("today("))),
            new Rule(
                    "dmn.rule-id",
                    house -> decisions(house)
                            .flatMap(d -> d.all("rule"))
                            .map(Xml::id)
                            .filter(id -> !id.matches("rule-[a-z][a-z-]*"))),
            new Rule(
                    "dmn.article",
                    house -> decisions(house)
                            .flatMap(d -> d.all("rule")
                                    .filter(r -> !founded(house, r))
                                    .map(r -> d.id() + " " + r.id()))));

    private DmnRules() {}

    private static Stream<Xml> decisions(House house) {
        return house.folder().dmn().flatMap(doc -> doc.root().all("decision"));
    }

    private static boolean misnamed(Folder.Doc<Xml> doc) {
        return doc.root().all("decision").noneMatch(d -> doc.file().equals(d.id() + ".dmn"));
    }

    private static boolean founded(House house, Xml rule) {
        List<String> articles = articles(rule);
        return !articles.isEmpty() && articles.stream().allMatch(house::knowsArticle);
    }

    /** The articles of a row: its `article` output, or its description where the table has one number only. */
    static List<String> articles(Xml rule) {
        List<Xml> outputs = rule.parent().orElseThrow().children("output").toList();
        List<Xml> entries = rule.children("outputEntry").toList();
        for (int i = 0; i < outputs.size(); i++) {
            if (outputs.get(i).attribute("name").equals("article")) {
                return House.list(entries.get(i).text().replace("\"", ""));
            }
        }
        return House.list(rule.child("description").map(Xml::text).orElse(""));
    }
}
