package org.shuzha.processes;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Each form takes its complete example and refuses one bad value per constraint, naming the place and the constraint. */
class FormsTest {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    static Stream<Arguments> forms() {
        return House.folders().stream()
                .map(Folder::of)
                .flatMap(Folder::schemas)
                .map(doc -> Arguments.of(doc.file(), doc.root()));
    }

    static Stream<Arguments> badValues() {
        return forms().flatMap(form -> {
            String file = (String) form.get()[0];
            JsonNode schema = (JsonNode) form.get()[1];
            return BadValues.of(schema, example(file)).stream().map(bad -> Arguments.of(file, bad, schema));
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void acceptsItsExample(String file, JsonNode schema) {
        assertThat(schema(schema).validate(example(file))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void theExampleFillsEveryField(String file, JsonNode schema) {
        assertThat(Schemas.places(schema))
                .allSatisfy(place -> assertThat(example(file)
                                .at(place.pointer().replace("*", "0"))
                                .isMissingNode())
                        .as(place.pointer())
                        .isFalse());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("badValues")
    void refusesABadValue(String file, BadValues.Bad bad, JsonNode schema) {
        assertThat(schema(schema).validate(bad.form()))
                .extracting(Error::getKeyword)
                .contains(bad.keyword());
    }

    private static Schema schema(JsonNode schema) {
        return REGISTRY.getSchema(schema);
    }

    private static JsonNode example(String file) {
        Path path = Sources.TEST.resolve("forms").resolve(file.replace(".schema.json", ".yaml"));
        return Folder.YAML.readTree(Sources.read(path));
    }
}
