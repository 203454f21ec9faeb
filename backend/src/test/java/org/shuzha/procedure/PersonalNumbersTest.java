package org.shuzha.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Held against the same samples as the browser. */
class PersonalNumbersTest {

    private static final Path SAMPLES = Path.of("../processes/src/test/resources/personal-numbers.json");

    static Stream<Arguments> found() throws Exception {
        return samples()
                .path("found")
                .valueStream()
                .map(one -> Arguments.of(one.get(0).asString(), places(one.get(1))));
    }

    static Stream<String> clear() throws Exception {
        return samples().path("clear").valueStream().map(JsonNode::asString);
    }

    @ParameterizedTest
    @MethodSource("found")
    void namesWhatAndWhere(String text, String places) {
        assertThat(PersonalNumbers.in(text))
                .extracting(one -> one.kind() + " " + one.line() + " " + one.column())
                .isEqualTo(List.of(places.split(",")));
    }

    @ParameterizedTest
    @MethodSource("clear")
    void findsNothing(String text) {
        assertThat(PersonalNumbers.in(text)).isEmpty();
    }

    private static String places(JsonNode list) {
        return String.join(",", list.valueStream().map(JsonNode::asString).toList());
    }

    private static JsonNode samples() throws Exception {
        return JsonMapper.shared().readTree(Files.readString(SAMPLES));
    }
}
