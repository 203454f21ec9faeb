package org.shuzha.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataIntegrityViolationException;

/** Nobody writes a line of the log but the application. */
class LogLineTest {

    private static final String FORGED = "x\r\n2026-01-01T00:00:00.000Z INFO  forged\u001b[2J\u2028\u202e";

    @Test
    void aMessageIsOneLineWhateverItQuotes() throws Exception {
        assertThat(written(FORGED, null).lines()).hasSize(1);
        assertThat(written(FORGED, null)).doesNotContain("\u001b", "\u2028", "\u202e");
    }

    @Test
    void everyLineOfAnExceptionIsMarked() throws Exception {
        List<String> lines = written("incident", new IllegalStateException(FORGED, new RuntimeException(FORGED)))
                .lines()
                .toList();

        assertThat(lines).hasSizeGreaterThan(5);
        assertThat(lines.get(0)).contains("incident");
        assertThat(lines.subList(1, lines.size()))
                .allSatisfy(line -> assertThat(line).startsWith("    | "))
                .noneSatisfy(line -> assertThat(line).contains("\u001b"));
    }

    @Test
    void whatADatabaseQuotesIsWithheld() throws Exception {
        var cause = new SQLException("Duplicate entry '张伟' for key", "23000", 1062);
        Throwable logged = WithheldMessage.of(new DataIntegrityViolationException("insert '张伟'", cause));

        assertThat(written("incident", logged))
                .contains("DataIntegrityViolationException", "23000", "1062", "LogLineTest")
                .doesNotContain("张伟");
        var plain = new IllegalStateException("plain");
        assertThat(WithheldMessage.of(plain)).isSameAs(plain);
    }

    private static String written(String message, Throwable error) throws Exception {
        var context = new LoggerContext();
        var layout = new PatternLayout();
        layout.setContext(context);
        layout.setPattern(pattern());
        layout.start();
        return layout.doLayout(new LoggingEvent("", context.getLogger("org.shuzha"), Level.INFO, message, error, null));
    }

    private static String pattern() throws Exception {
        return String.valueOf(new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yaml"))
                .get(0)
                .getProperty("logging.pattern.console"));
    }
}
