package org.shuzha.processes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What one contract check looks at: one folder, the shared folder beside it and the closed lists. */
record House(JsonNode vocabulary, Folder shared, Folder folder) {

    static House of(Folder folder) {
        return new House(vocabularyFile(), Folder.of(Sources.MAIN.resolve("shared")), folder);
    }

    static JsonNode vocabularyFile() {
        return Folder.YAML.readTree(Sources.read(Sources.MAIN.resolve("vocabulary.yaml")));
    }

    /** The folders of the module: every procedure, then shared. */
    static List<Path> folders() {
        return Stream.concat(
                        Sources.walk(Sources.MAIN.resolve("procedures"))
                                .filter(path -> path.endsWith("procedure.yaml"))
                                .map(Path::getParent),
                        Stream.of(Sources.MAIN.resolve("shared")))
                .filter(Files::isDirectory)
                .toList();
    }

    boolean fileable() {
        return folder.has("procedure.yaml");
    }

    boolean knows(String list, String name) {
        return vocabulary.path(list).has(name);
    }

    /** Facts that a filing form may declare; all others the kernel computes. */
    boolean declarable(String fact) {
        return vocabulary.path("facts").path(fact).path("declared").asBoolean(false);
    }

    /** Known as soon as the form is filled in. */
    boolean foretold(String fact) {
        return declarable(fact)
                || vocabulary.path("facts").path(fact).path("derived").asBoolean(false);
    }

    boolean hasFile(String name) {
        return folder.has(name) || shared.has(name);
    }

    boolean knowsArticle(String article) {
        return shared.yaml("articles.yaml").has(article);
    }

    Set<String> texts(String language) {
        return folder.yaml("texts." + language + ".yaml").propertyNames().stream()
                .collect(Collectors.toSet());
    }

    /** The parts of a comma separated list; an empty text has none. */
    static List<String> list(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(","));
    }
}
