package org.shuzha.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An authority is found by its place: in one place, the authorities of two test classes would be mistaken for each other. */
class PlacesTest {

    private static final Pattern PLACE = Pattern.compile("\"\\d{6}\"");

    @Test
    void eachPlaceBelongsToOneTestClass() throws IOException {
        assertThat(shared(Path.of("src/test/java/org/shuzha/journey"))).isEmpty();
    }

    @Test
    void twoClassesInOnePlaceAreFound(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("ATest.java"), "place(\"770301\"); place(\"770302\");");
        Files.writeString(folder.resolve("BTest.java"), "place(\"770302\");");
        assertThat(shared(folder)).containsExactly("\"770302\"");
    }

    private static List<String> shared(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Map<String, Long> classes = files.flatMap(file -> places(file).stream())
                    .collect(Collectors.groupingBy(place -> place, Collectors.counting()));
            return classes.keySet().stream()
                    .filter(place -> classes.get(place) > 1)
                    .toList();
        }
    }

    private static TreeSet<String> places(Path file) {
        try {
            return PLACE.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
