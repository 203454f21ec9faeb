package org.shuzha.procedure;

import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The closed lists that procedure folders draw on. */
@Component
public class Vocabulary {

    private final JsonNode lists;

    Vocabulary(Deployments deployments) {
        this.lists = new YAMLMapper()
                .readTree(deployments
                        .text(deployments.current(), "shared/vocabulary.yaml")
                        .orElseThrow());
    }

    public Opinion opinion(String code) {
        JsonNode entry = lists.path("opinions").path(code);
        return new Opinion(
                code,
                entry.path("needsComment").asBoolean(false),
                entry.path("takesForm").asBoolean(false));
    }
}
