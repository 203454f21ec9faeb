package org.shuzha.procedure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** Codes of the opinions with which a form is filled in. */
    public Set<String> opinionsWithForm() {
        return lists.path("opinions").properties().stream()
                .filter(entry -> entry.getValue().path("takesForm").asBoolean(false))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    public Opinion opinion(String code) {
        JsonNode entry = lists.path("opinions").path(code);
        return new Opinion(
                code,
                entry.path("needsComment").asBoolean(false),
                entry.path("takesForm").asBoolean(false));
    }
}
