package org.shuzha.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shuzha.Documents;
import org.shuzha.shared.Problem;

/** What is kept and what is not. */
class EvidenceTypeTest {

    private static final Map<String, byte[]> HOSTILE = HostileFiles.all();

    @Test
    void theCorpusIsLarge() {
        assertThat(HOSTILE).hasSizeGreaterThanOrEqualTo(60);
    }

    @TestFactory
    Stream<DynamicTest> nothingHostileIsKept() {
        return HOSTILE.entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getKey(),
                        () -> assertThatExceptionOfType(Problem.class)
                                .isThrownBy(() -> EvidenceType.of(file.getKey(), file.getValue()))
                                .satisfies(problem -> assertThat(problem.code()).startsWith("evidence."))));
    }

    /** The reason decides what the person is told to do. */
    @ParameterizedTest
    @CsvSource({
        "open-script.pdf, active",
        "attachment.pdf, active",
        "locked.pdf, encrypted",
        "broken.pdf, broken",
        "zip-behind.pdf, mixed",
        "template.docx, active",
        "dde.docx, active",
        "entities.docx, bomb",
        "bomb.docx, bomb",
        "page-behind.docx, mixed",
        "nested.xlsx, active",
        "macro.doc, active",
        "locked.doc, encrypted",
        "old-macro.xls, active",
        "locked.xls, encrypted",
        "macro.ppt, active",
        "bomb.png, bomb",
        "zip-behind.png, mixed",
        "php-inside.jpg, mixed",
        "call.csv, active",
        "bell.csv, mixed"
    })
    void theReasonIsNamed(String name, String flaw) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> EvidenceType.of(name, HOSTILE.get(name)))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("evidence." + flaw));
    }

    @TestFactory
    Stream<DynamicTest> whatPeopleWorkWithIsKept() {
        var chart = Documents.word();
        chart.put("word/embeddings/Microsoft_Excel_Sheet1.xlsx", Documents.zip(Documents.excel()));
        String link = "<Relationships><Relationship Id=\"r1\" Type=\"http://s/relationships/hyperlink\""
                + " Target=\"http://example.org\" TargetMode=\"External\"/></Relationships>";
        Map<String, byte[]> files = Map.of(
                "批件.pdf", Documents.pdf(),
                "照片.jpg", Documents.picture("jpeg", 640, 480),
                "截图.png", Documents.picture("png", 640, 480),
                "方案.docx", Documents.zip(Documents.word("word/_rels/document.xml.rels", link)),
                "图表.docx", Documents.zip(chart),
                "名单.xlsx", Documents.zip(Documents.excel()),
                "名单.xls", HostileFiles.workbook(),
                "数值.csv", "指标,值\n差,-1.5\n涨,+3\n".getBytes(StandardCharsets.UTF_8),
                "名单.csv", "编号,姓名\n1,张蔚\n".getBytes(Charset.forName("GB18030")),
                "说明.txt", "第一行\r\n\t第二行".getBytes(StandardCharsets.UTF_8));
        return files.entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getKey(),
                        () -> assertThatNoException()
                                .isThrownBy(() -> EvidenceType.of(file.getKey(), file.getValue()))));
    }
}
