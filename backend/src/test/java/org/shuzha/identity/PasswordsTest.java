package org.shuzha.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shuzha.shared.Problem;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @ParameterizedTest
    @CsvSource({
        "kurz, password.length",
        "elevenchars, password.length",
        "zhang.wei.2026.xyz, password.username",
        "Password1234, password.common",
        "P@ssw0rd123456, password.common",
        "qwertyuiop123, password.common",
        "abababababab, password.common",
        "123456789012345, password.common",
        "Woaini1314520, password.common",
        "hospital2026, password.common"
    })
    void refusesWhatIsGuessedFirst(String password, String code) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> passwords.check(password, "zhang.wei"))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery", "a long enough phrase", "春眠不觉晓处处闻啼鸟夜来风雨声", "tKq8-wz2L-93xv"})
    void takesWhatIsLongAndOnesOwnWhateverItsSigns(String password) {
        assertThatNoException().isThrownBy(() -> passwords.check(password, "zhang.wei"));
    }

    /** 16 MiB, twice: what a guess costs. The word of the demonstration alone is hashed for less. */
    @Test
    void aHashIsCostly() {
        assertThat(passwords.hash("correct horse battery")).startsWith("{argon2}$argon2id$v=19$m=16384,t=2,p=1$");
    }

    @Test
    void theLongestIsMeasuredInNoTime() {
        assertThatNoException()
                .isThrownBy(() -> passwords.check("ab3!".repeat(8) + "x9 Kälte".repeat(12), "zhang.wei"));
    }

    @Test
    void areReplacedOnlyWhereThatIsAskedFor() {
        Instant changed = Instant.parse("2026-01-01T00:00:00Z");
        Instant later = changed.plus(Duration.ofDays(90));
        assertThat(new PasswordProperties(null).over(changed, later)).isFalse();
        assertThat(new PasswordProperties(Duration.ofDays(90)).over(changed, later))
                .isTrue();
        assertThat(new PasswordProperties(Duration.ofDays(91)).over(changed, later))
                .isFalse();
    }
}
