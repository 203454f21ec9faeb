package org.shuzha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shuzha.ApplicationTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The committed document, which the front end's types come from, says what the application does. */
@Tag("embedded")
class OpenApiTest extends ApplicationTest {

    private static final Path COMMITTED = Path.of("..", "frontend", "openapi.json");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(tools.jackson.databind.cfg.JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build();

    /** {@code -Dshuzha.openapi=write} rewrites the document after a change that was meant. */
    @Test
    void theCommittedDocumentIsTrue() throws IOException {
        JsonNode served = as("zhang.wei").get("/v3/api-docs");
        String text = JSON.writeValueAsString(served).replace("\r\n", "\n") + "\n";
        if ("write".equals(System.getProperty("shuzha.openapi"))) {
            Files.writeString(COMMITTED, text);
        }
        assertThat(Files.readString(COMMITTED)).isEqualTo(text);
    }
}
