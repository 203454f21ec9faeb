package org.shuzha.procedure;

import java.io.IOException;
import java.io.UncheckedIOException;
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

    public Opinion opinion(String code) {
        JsonNode entry = lists.path("opinions").path(code);
        return new Opinion(
                code,
                entry.path("needsComment").asBoolean(false),
                entry.path("takesForm").asBoolean(false));
    }
}
