package org.shuzha.processes;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** One folder of resources by file name: a procedure or {@code shared}. */
record Folder(String name, Map<String, String> files) {
    /** A name written twice would silently hide the first. */
    static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** By text: every element of every procedure asks the same large files. */
    private static final Map<String, JsonNode> READ = new ConcurrentHashMap<>();

    private static final JsonMapper JSON = new JsonMapper();

    static Folder of(Path root) {
        Map<String, String> files = new TreeMap<>();
        Sources.walk(root).forEach(path -> files.put(root.relativize(path).toString(), Sources.read(path)));
        return new Folder(root.getFileName().toString(), files);
    }

    /** The same folder with one file's text changed; fails when the text to change is not there. */
    Folder with(String file, String find, String replace) {
        String text = files.get(file);
        if (text == null || !text.contains(find)) {
            throw new IllegalArgumentException(file + " has no " + find);
        }
        Map<String, String> changed = new TreeMap<>(files);
        changed.put(file, text.replace(find, replace));
        return new Folder(name, changed);
    }

    boolean has(String file) {
        return files.containsKey(file);
    }

    JsonNode yaml(String file) {
        return READ.computeIfAbsent(files.getOrDefault(file, "{}"), YAML::readTree);
    }

    Stream<Doc<Xml>> bpmn() {
        return ending(".bpmn").map(file -> new Doc<>(file, Xml.parse(files.get(file))));
    }

    Stream<Doc<Xml>> dmn() {
        return ending(".dmn").map(file -> new Doc<>(file, Xml.parse(files.get(file))));
    }

    Stream<Doc<JsonNode>> schemas() {
        return ending(".schema.json").map(file -> new Doc<>(file, JSON.readTree(files.get(file))));
    }

    Optional<JsonNode> ui(String schemaFile) {
        return Optional.ofNullable(files.get(schemaFile.replace(".schema.json", ".ui.json")))
                .map(JSON::readTree);
    }

    private Stream<String> ending(String suffix) {
        return files.keySet().stream().filter(file -> file.endsWith(suffix));
    }

    /** A parsed file and its name. */
    record Doc<T>(String file, T root) {}
}
