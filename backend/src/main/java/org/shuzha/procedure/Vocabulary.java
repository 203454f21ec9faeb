package org.shuzha.procedure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.shuzha.engine.ProcessElement;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The closed lists that procedure folders draw on. */
@Component
public class Vocabulary {

    private final JsonNode lists;

    Vocabulary() {
        try (var in = new ClassPathResource("vocabulary.yaml").getInputStream()) {
            this.lists = new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Set<String> opinions() {
        return Set.copyOf(lists.path("opinions").propertyNames());
    }

    /** An opinion as a step offers it: the step may say itself with which opinions its form is filled in. */
    public Opinion opinion(ProcessElement step, String code) {
        JsonNode entry = lists.path("opinions").path(code);
        var withForm = step.list("formWith");
        return new Opinion(
                code,
                entry.path("needsComment").asBoolean(false),
                withForm.isEmpty() ? entry.path("takesForm").asBoolean(false) : withForm.contains(code));
    }

    /** The name of a word of one of the lists, in Chinese; the word itself where the list has it not. */
    public String name(String list, String word) {
        return name(list, word, Locale.CHINESE);
    }

    /** In the language asked for; in Chinese in any but English. */
    public String name(String list, String word, Locale locale) {
        JsonNode entry = lists.path(list).path(word);
        String language = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? "en" : "zh";
        return entry.path("name").path(language).asString(entry.path(language).asString(word));
    }

    /** An article whose letters are those of a territory binds under that profile alone. */
    boolean binds(String article, String profile) {
        String letters = article.replaceFirst("\\d.*", "");
        return lists.path("profiles").properties().stream()
                .filter(entry -> letters.equals(entry.getValue().path("letter").asString(null)))
                .allMatch(entry -> entry.getKey().equals(profile));
    }

    /** What an answer to an institution does there; empty: it is told, and nothing moves. */
    public String then(String answer) {
        return lists.path("answers").required(answer).path("then").asString("");
    }

    public SheetKind sheet(String name) {
        JsonNode entry = lists.path("sheets").required(name);
        return new SheetKind(
                entry.required("code").asString(),
                SheetKind.Source.valueOf(entry.required("of").asString().toUpperCase(Locale.ROOT)),
                entry.path("outside").asBoolean(false),
                Map.of("zh", entry.path("zh").asString(), "en", entry.path("en").asString()));
    }
}
