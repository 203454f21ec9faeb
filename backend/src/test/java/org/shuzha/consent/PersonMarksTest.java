package org.shuzha.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shuzha.shared.Problem;
import org.springframework.mock.env.MockEnvironment;

class PersonMarksTest {

    private static final String PERSON = "31010119900101123X";

    @TempDir
    private Path folder;

    @Test
    void onePersonHasOneMarkHoweverTypedAndAnotherInEveryOrganisation() throws IOException {
        PersonMarks marks = marks(null, "jdbc:h2:mem:x");
        String mark = marks.of("O1", PERSON);
        assertThat(mark).startsWith("HMAC-SHA256:").doesNotContain("3101").hasSizeLessThanOrEqualTo(80);
        assertThat(marks.of("O1", " 310101 19900101-123x ")).isEqualTo(mark);
        assertThat(marks.of("O1", "３１０１０１１９９００１０１１２３Ｘ")).isEqualTo(mark);
        assertThat(marks.of("O1", "310101199001011231")).isNotEqualTo(mark);
        assertThat(marks.of("O2", PERSON)).isNotEqualTo(mark);
    }

    @Test
    void theKeyDecidesAndLiesInAFileOfItsOwner() throws IOException {
        String mark = marks(null, "jdbc:h2:mem:x").of("O1", PERSON);
        Path file = folder.resolve("consent.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(marks(file.toString(), "jdbc:mysql://db/x").of("O1", PERSON)).isEqualTo(mark);
        Files.delete(file);
        assertThat(marks(null, "jdbc:h2:mem:x").of("O1", PERSON)).isNotEqualTo(mark);
    }

    @Test
    void inProductionNoKeyIsMadeAndNothingIsRecorded() throws IOException {
        PersonMarks marks = marks(null, "jdbc:mysql://db/x");
        assertThatThrownBy(() -> marks.of("O1", PERSON))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("consent.no_key"));
        assertThat(folder.resolve("consent.key")).doesNotExist();
    }

    private PersonMarks marks(String file, String database) throws IOException {
        return new PersonMarks(new ConsentProperties(file, folder.toString()), new MockEnvironment(), database);
    }
}
