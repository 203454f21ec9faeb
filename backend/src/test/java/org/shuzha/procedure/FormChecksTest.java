package org.shuzha.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Dates against the day they are written down: what has happened has happened, what is to come is still to come. */
class FormChecksTest {

    /** In Shanghai it is noon of 1 March. */
    private static final Instant NOW = Instant.parse("2026-03-01T04:00:00Z");

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "dateNotFuture, 2026-02-28, true",
        "dateNotFuture, 2026-03-01, true",
        "dateNotFuture, 2026-03-02, false",
        "dateNotPast, 2026-02-28, false",
        "dateNotPast, 2026-03-01, true",
        "dateNotPast, 2026-03-02, true",
        "momentNotFuture, 2026-03-01T11:59:00+08:00, true",
        "momentNotFuture, 2026-03-01T04:05:00Z, true",
        "momentNotFuture, 2026-03-01T04:06:00Z, false",
        "momentNotFuture, 2026-03-01T13:00:00+08:00, false"
    })
    void aDateIsHeldAgainstToday(String check, String day, boolean passes) {
        JsonMapper json = JsonMapper.shared();
        var checks = json.valueToTree(List.of(Map.of("check", check, "path", "/day")));
        var faults = FormChecks.faults(checks, json.valueToTree(Map.of("day", day)), NOW, null);
        assertThat(faults.isEmpty()).isEqualTo(passes);
    }

    /** Blanks part no name, and where none is given nothing is omitted. */
    @ParameterizedTest
    @CsvSource({
        "'医疗信息泄露案', '钟某', true",
        "'钟某泄露案', '钟某', false",
        "'钟 某 泄露案', '钟某', false",
        "'钟某泄露案', '钟　某', false",
        "'医疗信息泄露案', ' ', true",
        "'医疗信息泄露案', , true"
    })
    void aTextOmitsWhatAnotherFieldSays(String title, String name, boolean passes) {
        JsonMapper json = JsonMapper.shared();
        var checks = json.valueToTree(List.of(Map.of("check", "omits", "path", "/title", "of", "/name")));
        var form = json.createObjectNode().put("title", title).put("name", name);
        assertThat(FormChecks.faults(checks, form, NOW, null).isEmpty()).isEqualTo(passes);
    }
}
