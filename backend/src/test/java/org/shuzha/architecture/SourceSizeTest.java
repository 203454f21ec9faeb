package org.shuzha.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Short files, short methods: nine of ten within 120 and 15 lines. */
class SourceSizeTest {

    @Test
    void theHouseStaysSmall() throws Exception {
        try (Stream<Path> walk = Files.walk(Path.of("src/main/java"))) {
            List<Path> sources =
                    walk.filter(file -> file.toString().endsWith(".java")).toList();
            SourceSize size = new SourceSize(sources);
            System.out.printf(
                    "Java size: %d files, p90 %d lines; %d methods, p90 %d lines%n",
                    size.files(), size.fileLines(), size.methods(), size.methodLines());
            assertThat(size.fileLines()).isLessThanOrEqualTo(120);
            assertThat(size.methodLines()).isLessThanOrEqualTo(15);
        }
    }

    @Test
    void countsWhatItSees(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("A.java");
        Files.writeString(
                file, "class A {\n  void a() {\n" + "    a();\n".repeat(18) + "  }\n" + "\n".repeat(109) + "}\n");
        SourceSize size = new SourceSize(List.of(file));
        assertThat(size.fileLines()).isEqualTo(131);
        assertThat(size.methodLines()).isEqualTo(20);
    }
}
