package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The committed pages say what the sources say; {@code -Dshuzha.docs=write} rewrites them. */
class GeneratedDocsTest {
    private static final Path DOCS = Path.of("../docs");

    static Stream<Folder> procedures() {
        return House.folders().stream().map(Folder::of).filter(folder -> folder.has("procedure.yaml"));
    }

    @Test
    void theRegisterPageIsCurrent() throws IOException {
        isCurrent(DOCS.resolve("register.md"), RegisterPage.render());
    }

    @ParameterizedTest
    @MethodSource("procedures")
    void theProcedurePageIsCurrent(Folder procedure) throws IOException {
        isCurrent(DOCS.resolve("procedures/" + procedure.name() + ".md"), ProcedurePage.render(procedure));
    }

    @Test
    void everyFeatureNamesARowOfTheRegister() {
        Register register = new Register();
        Set<String> ids = register.rows().stream().map(row -> row.get("id")).collect(Collectors.toSet());
        assertThat(ids).containsAll(register.featured());
    }

    @Test
    void everyFeatureThatIsAGateRowExists() {
        Register register = new Register();
        Set<String> rows = Set.copyOf(Sources.ruleIds("submission-gate"));
        assertThat(register.rows().stream()
                        .map(register::link)
                        .flatMap(link -> link.by().stream())
                        .filter(by -> by.startsWith("submission-gate: "))
                        .map(by -> by.substring("submission-gate: ".length())))
                .isNotEmpty()
                .allMatch(rows::contains);
    }

    /** Counted rows of the procedures that have a folder have to be carried or refused; the rest is printed. */
    @Test
    void aProcedureWithAFolderLeavesNothingOpen() {
        Register register = new Register();
        Set<String> present = procedures().map(Folder::name).collect(Collectors.toSet());
        var open = register.rows().stream()
                .filter(row -> row.counted() && register.link(row).state().equals("open"))
                .toList();
        System.out.printf("Obligations register: %d of the counted rows are open, see docs/register.md%n", open.size());
        assertThat(open.stream()
                        .filter(row -> present.contains(row.get("procedure")))
                        .map(row -> row.get("id")))
                .isEmpty();
    }

    private static void isCurrent(Path page, String text) throws IOException {
        if ("write".equals(System.getProperty("shuzha.docs"))) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, text);
        }
        assertThat(page).exists().hasContent(text);
    }
}
