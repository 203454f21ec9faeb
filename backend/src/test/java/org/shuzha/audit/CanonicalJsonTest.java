package org.shuzha.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void sortsKeysByUtf16AsTheExampleOfRfc8785Section323() {
        Map<String, Object> members = new LinkedHashMap<>();
        for (String key : List.of("\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6")) {
            members.put(key, 1);
        }
        assertThat(CanonicalJson.of(members))
                .isEqualTo(
                        "{\"\\r\":1,\"1\":1,\"\u0080\":1,\"\u00f6\":1,\"\u20ac\":1,\"\ud83d\ude00\":1,\"\ufb33\":1}");
    }

    @Test
    void escapesAsTheExampleOfRfc8785Section322() {
        assertThat(CanonicalJson.of("\u20ac$\u000f\nA'B\"\\\\\"/"))
                .isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
        assertThat(CanonicalJson.of("\b\t\f\r\u0000\u001f\u007f")).isEqualTo("\"\\b\\t\\f\\r\\u0000\\u001f\u007f\"");
    }

    @Test
    void nestsWithoutWhiteSpace() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("z", List.of(1, -2L, true, List.of(), Map.of()));
        value.put("a", null);
        value.put("数", Map.of("b", "闸", "a", false));
        assertThat(CanonicalJson.of(value))
                .isEqualTo("{\"a\":null,\"z\":[1,-2,true,[],{}],\"数\":{\"a\":false,\"b\":\"闸\"}}");
    }

    @Test
    void spellsDatesInstantsAndConstants() {
        assertThat(CanonicalJson.of(
                        Arrays.asList(LocalDate.of(2026, 3, 1), Instant.ofEpochSecond(0), Fault.Reason.ADDED)))
                .isEqualTo("[\"2026-03-01\",\"1970-01-01T00:00:00Z\",\"ADDED\"]");
    }

    @Test
    void refusesWhatHasNoSingleSpelling() {
        for (Object value : List.of(1.5, 1L << 53, -(1L << 53), "\ud83d", "\ude00x", new Object(), new int[0])) {
            assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of(value));
        }
        assertThat(CanonicalJson.of((1L << 53) - 1)).isEqualTo("9007199254740991");
    }
}
