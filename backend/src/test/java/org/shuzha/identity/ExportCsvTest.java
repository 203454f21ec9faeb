package org.shuzha.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExportCsvTest {

    private static final String MARK = "\uFEFF";

    @Test
    void noCellBeginsAsAFormula() {
        for (String dangerous : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", " =1")) {
            assertThat(ExportCsv.of(Stream.of(List.of(dangerous))))
                    .as(dangerous)
                    .startsWith(MARK + "\"'");
        }
        assertThat(ExportCsv.of(Stream.of(List.of("张伟", "", "a\"b,c\nd"))))
                .isEqualTo(MARK + "\"张伟\",\"\",\"a\"\"b,c\nd\"\r\n");
    }
}
