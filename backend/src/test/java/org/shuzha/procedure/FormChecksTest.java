package org.shuzha.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Dates against the day they are written down: what has happened has happened, what is to come is still to come. */
class FormChecksTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "dateNotFuture, 2026-02-28, true",
        "dateNotFuture, 2026-03-01, true",
        "dateNotFuture, 2026-03-02, false",
        "dateNotPast, 2026-02-28, false",
        "dateNotPast, 2026-03-01, true",
        "dateNotPast, 2026-03-02, true"
    })
    void aDateIsHeldAgainstToday(String check, String day, boolean passes) {
        JsonMapper json = JsonMapper.shared();
        var checks = json.valueToTree(List.of(Map.of("check", check, "path", "/day")));
        var faults = FormChecks.faults(checks, json.valueToTree(Map.of("day", day)), TODAY, null);
        assertThat(faults.isEmpty()).isEqualTo(passes);
    }
}
