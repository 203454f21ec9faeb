package org.shuzha.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What either side says is a word that the interface description knows. */
class SaidViewTest {

    @Test
    void everyAnswerIsDescribed() throws IOException {
        JsonNode answers;
        try (var in = new ClassPathResource("vocabulary.yaml").getInputStream()) {
            answers = new YAMLMapper().readTree(in).path("answers");
        }
        var described = List.of(SaidView.class
                .getRecordComponents()[0]
                .getAccessor()
                .getAnnotation(Schema.class)
                .allowableValues());
        assertThat(described).containsAll(answers.propertyNames());
    }
}
