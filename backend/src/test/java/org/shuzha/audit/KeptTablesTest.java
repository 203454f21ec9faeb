package org.shuzha.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shuzha.ApplicationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * From which tables of filed matters anything is ever removed: read from the statements and the schema of the running
 * application, so that a new table or a new removal turns this red.
 */
@Tag("embedded")
class KeptTablesTest extends ApplicationTest {

    /** Drafts, who is competent just now, what waits for its seal, and hashes of persons that nothing is counted with any more. */
    private static final Set<String> WORKING = Set.of(
            "matter",
            "matter_participant",
            "matter_step_candidate",
            "audit_unsealed",
            "ledger_person",
            "ledger_list_person");

    private static final String OF_MATTERS =
            "(matter|evidence|decision|grant|submission|incident|complaint|sheet|ledger|audit)(_.*)?";
    private static final Pattern STATEMENT = Pattern.compile("DELETE\\s+FROM\\s[^<]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern REMOVAL = Pattern.compile("DELETE\\s+FROM\\s+(\\w+)", Pattern.CASE_INSENSITIVE);

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void nothingIsRemovedFromThem() {
        assertThat(removedFrom()).isEqualTo(WORKING);
        Set<String> kept = tables();
        kept.removeAll(WORKING);
        kept.removeAll(TrailRights.APPEND_ONLY);
        assertThat(TrailRights.KEPT).isEqualTo(kept);
    }

    /** Only what never left the drafts. */
    @Test
    void aMatterIsRemovedAsADraftOnly() {
        for (String table : List.of("matter", "matter_participant")) {
            assertThat(removals().stream().filter(sql -> table.equals(table(sql))))
                    .isNotEmpty()
                    .allMatch(sql -> sql.contains("status = 'DRAFT'"));
        }
    }

    @Test
    void theDocumentedGrantsSayTheSame() throws IOException {
        String grants = Files.readString(Path.of("..", "docs", "grants.sql"));
        String listed = grants.substring(grants.lastIndexOf("table_name IN ("), grants.indexOf("', INSERT, UPDATE'"));
        assertThat(Pattern.compile("'(\\w+)'").matcher(listed).results().map(one -> one.group(1)))
                .containsExactlyInAnyOrderElementsOf(TrailRights.KEPT);
    }

    /** By mistake neither: every row of a filed matter on the embedded database. */
    @Test
    void theEmbeddedDatabaseRefuses() {
        Set<String> guarded = jdbc
                .queryForList(
                        "SELECT LOWER(event_object_table) FROM information_schema.triggers"
                                + " WHERE LOWER(trigger_name) LIKE '%_kept'",
                        String.class)
                .stream()
                .collect(Collectors.toSet());
        Set<String> ofMatters = TrailRights.KEPT.stream()
                .filter(table -> !table.startsWith("audit_") || table.matches("audit_(retention.*|hold)"))
                .collect(Collectors.toSet());
        assertThat(guarded).isEqualTo(ofMatters);
        for (String table : guarded) {
            if (jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Integer.class) > 0) {
                assertThatThrownBy(() -> jdbc.update("DELETE FROM " + table)).hasStackTraceContaining("is kept");
            }
        }
    }

    private Set<String> tables() {
        return jdbc
                .queryForList(
                        "SELECT LOWER(table_name) FROM information_schema.tables WHERE table_schema = 'PUBLIC'",
                        String.class)
                .stream()
                .filter(table -> table.matches(OF_MATTERS))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> removedFrom() {
        return removals().stream()
                .map(KeptTablesTest::table)
                .filter(table -> table.matches(OF_MATTERS))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> removals() {
        try {
            List<String> found = new ArrayList<>();
            for (Resource mapper :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:org/shuzha/**/*Mapper.xml")) {
                String text = mapper.getContentAsString(StandardCharsets.UTF_8);
                STATEMENT.matcher(text).results().map(MatchResult::group).forEach(found::add);
            }
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String table(String sql) {
        Matcher matcher = REMOVAL.matcher(sql);
        return matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
    }
}
