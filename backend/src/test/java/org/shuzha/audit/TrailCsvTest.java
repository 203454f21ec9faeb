package org.shuzha.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrailCsvTest {

    @Test
    void isReadByPeopleAndSpreadsheets() {
        var row = new TrailRows.TrailRow(
                7,
                Instant.parse("2026-03-01T01:05:09Z"),
                "opinion.given",
                "return",
                "何书恒",
                null,
                "matter",
                "YT-1",
                4,
                "m");
        List<String> lines = new TrailCsv().of(List.of(row)).lines().toList();
        assertThat(lines.get(0)).startsWith("\uFEFF\"");
        assertThat(lines.get(1)).contains("\"7\"", "\"2026-03-01 09:05:09\"", "作出意见", "退回补正", "\"YT-1\"", "\"4\"");
    }
}
