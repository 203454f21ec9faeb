package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every folder keeps every rule of the contract, and every rule bites: one fixture per rule breaks exactly that one. */
class ProcessContractTest {
    private static final Path SAMPLE = Sources.TEST.resolve("sample");

    static Stream<Path> folders() {
        return Stream.concat(House.folders().stream(), Stream.of(SAMPLE));
    }

    static Stream<String> rules() {
        return Rule.all().stream().map(Rule::id);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void aFolderKeepsTheContract(Path folder) {
        assertThat(findings(House.of(Folder.of(folder)))).isEmpty();
    }

    /** A fixture is a list of changes {@code file, find, replace} to the sample folder. */
    @ParameterizedTest
    @MethodSource("rules")
    void eachRuleHasAFixtureThatBreaksItAlone(String rule) {
        Folder broken = Folder.of(SAMPLE);
        JsonNode changes = Folder.YAML.readTree(Sources.read(Sources.TEST.resolve("broken/" + rule + ".yaml")));
        for (JsonNode change : changes) {
            broken = broken.with(
                    change.path("file").asString(),
                    change.path("find").asString(),
                    change.path("replace").asString(""));
        }
        assertThat(findings(House.of(broken)))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding).startsWith(rule + ": "));
    }

    @Test
    void noFixtureIsLeftOver() {
        assertThat(Sources.walk(Sources.TEST.resolve("broken"))
                        .map(path -> path.getFileName().toString().replace(".yaml", "")))
                .containsExactlyInAnyOrderElementsOf(rules().toList());
    }

    @Test
    void everyNameInTheVocabularyIsExplainedInBothLanguages() {
        House.vocabularyFile().properties().stream()
                .filter(list -> !list.getKey().equals("propertyValues"))
                .flatMap(list -> list.getValue().properties().stream())
                .forEach(entry -> assertThat(ProcedureRules.bilingual(entry.getValue()))
                        .as(entry.getKey())
                        .isTrue());
    }

    @Test
    void everyArticleHasATitleAndASummaryInBothLanguages() {
        Folder.of(Sources.MAIN.resolve("shared")).yaml("articles.yaml").properties().stream()
                .map(Map.Entry::getValue)
                .flatMap(article -> Stream.of("zh", "en").map(article::path))
                .forEach(text -> assertThat(List.of(
                                text.path("title").asString(""),
                                text.path("summary").asString("")))
                        .doesNotContain(""));
    }

    @Test
    void anArticleOfALawFromOutsideHasANameThatIsReadWithoutItsTitle() {
        Folder.of(Sources.MAIN.resolve("shared")).yaml("articles.yaml").properties().stream()
                .filter(article -> !article.getKey().matches("[A-E]\\d.*"))
                .flatMap(article -> Stream.of("zh", "en").map(article.getValue()::path))
                .forEach(text -> assertThat(text.path("short").asString("")).isNotBlank());
    }

    private static List<String> findings(House house) {
        return Rule.all().stream().flatMap(rule -> rule.findings(house)).toList();
    }
}
