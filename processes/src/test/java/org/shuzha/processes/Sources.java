package org.shuzha.processes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The module's own resources, read from the source folder. */
final class Sources {
    static final Path MAIN = Path.of("src/main/resources");
    static final Path TEST = Path.of("src/test/resources");

    private Sources() {}

    /** Every decision table by decision id. */
    static Map<String, Path> tables() {
        Map<String, Path> tables = new TreeMap<>();
        walk(MAIN)
                .filter(path -> path.toString().endsWith(".dmn"))
                .forEach(path -> tables.put(path.getFileName().toString().replace(".dmn", ""), path));
        return tables;
    }

    static List<String> ruleIds(String table) {
        return Xml.parse(read(tables().get(table)))
                .all("rule")
                .map(rule -> rule.attribute("id").substring("rule-".length()))
                .toList();
    }

    static List<String> inputs(String table) {
        return Xml.parse(read(tables().get(table)))
                .all("inputExpression")
                .map(input -> input.child("text").orElseThrow().text())
                .toList();
    }

    static List<String> outputs(String table) {
        return Xml.parse(read(tables().get(table)))
                .all("output")
                .map(output -> output.attribute("name"))
                .toList();
    }

    static InputStream stream(Path path) {
        return new ByteArrayInputStream(read(path).getBytes(StandardCharsets.UTF_8));
    }

    static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Path> walk(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
