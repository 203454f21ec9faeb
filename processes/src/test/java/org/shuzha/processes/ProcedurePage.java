package org.shuzha.processes;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One procedure on a page: steps, tables at the door, fields and end states, with their articles. */
final class ProcedurePage {
    private final Folder folder;
    private final JsonNode procedure;
    private final JsonNode zh;
    private final JsonNode en;
    private final StringBuilder page = new StringBuilder();

    private ProcedurePage(Folder folder) {
        this.folder = folder;
        procedure = folder.yaml("procedure.yaml");
        zh = folder.yaml("texts.zh.yaml");
        en = folder.yaml("texts.en.yaml");
    }

    static String render(Folder folder) {
        return new ProcedurePage(folder).page();
    }

    private String page() {
        page.append("# ").append(procedure.path("name").path("en").asString()).append(" — ");
        page.append(procedure.path("name").path("zh").asString()).append("\n\nGenerated from `procedures/");
        page.append(folder.name()).append("`.\n\n");
        page.append(procedure.path("description").path("en").asString()).append('\n');
        if (procedure.has("startable")) {
            page.append('\n')
                    .append(House.vocabularyFile()
                            .at("/startables/" + procedure.path("startable").asString() + "/en")
                            .asString())
                    .append(".\n");
        }
        head("Steps of people", "step", "步骤", "who", "opinions", "within", "basis");
        nodes("userTask").forEach(this::step);
        head("Automatic steps", "step", "步骤", "does", "basis");
        nodes("serviceTask")
                .forEach(node -> line(
                        text(en, node.id()),
                        text(zh, node.id()),
                        node.attribute("delegateExpression").replaceAll("[${}]", ""),
                        basis(node)));
        head("Refused at submission", "row", "reason", "basis");
        folder.dmn()
                .filter(doc -> doc.file().equals(procedure.path("gate").asString() + ".dmn"))
                .flatMap(doc -> doc.root().all("rule"))
                .forEach(this::refusal);
        head("What is asked for", "field", "字段", "required", "basis");
        folder.schemas()
                .filter(doc -> doc.file().equals(procedure.path("form").asString()))
                .forEach(this::fields);
        head("How it may end", "outcome", "结果", "code");
        nodes("endEvent")
                .map(end -> Bpmn.property(end, "outcome"))
                .filter(o -> !o.isEmpty())
                .forEach(outcome -> line(text(en, "outcome." + outcome), text(zh, "outcome." + outcome), outcome));
        return page.toString();
    }

    private void step(Xml task) {
        line(
                text(en, task.id()),
                text(zh, task.id()),
                Bpmn.property(task, "role"),
                Bpmn.property(task, "opinions").replace(",", ", "),
                Bpmn.property(task, "sla") + " (" + Bpmn.property(task, "slaKind") + ")",
                basis(task));
    }

    private void refusal(Xml rule) {
        String code = rule.child("outputEntry").map(Xml::text).orElse("").replace("\"", "");
        line(rule.id().substring("rule-".length()), text(en, code), String.join(", ", DmnRules.articles(rule)));
    }

    private void fields(Folder.Doc<JsonNode> form) {
        String required = form.root().path("required").toString();
        form.root()
                .path("properties")
                .properties()
                .forEach(field -> line(
                        text(en, field.getValue().path("title").asString()),
                        text(zh, field.getValue().path("title").asString()),
                        required.contains('"' + field.getKey() + '"') ? "yes" : "",
                        field.getValue()
                                .path("x-basis")
                                .valueStream()
                                .map(JsonNode::asString)
                                .collect(Collectors.joining(", "))));
    }

    private Stream<Xml> nodes(String name) {
        return folder.bpmn().flatMap(doc -> doc.root().all(name));
    }

    private static String basis(Xml node) {
        return Bpmn.property(node, "basis").replace(",", ", ");
    }

    private static String text(JsonNode texts, String key) {
        return texts.path(key).asString("");
    }

    private void head(String title, String... columns) {
        page.append("\n## ").append(title).append("\n\n");
        line(columns);
        page.append("|---".repeat(columns.length)).append("|\n");
    }

    private void line(String... cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
