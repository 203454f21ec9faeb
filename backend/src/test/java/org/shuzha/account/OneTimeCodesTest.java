package org.shuzha.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodesTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private final OneTimeCodes codes = new OneTimeCodes();

    /** The vectors of RFC 6238, appendix B, as six digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082, 1",
        "1111111109, 081804, 37037036",
        "1111111111, 050471, 37037037",
        "1234567890, 005924, 41152263",
        "2000000000, 279037, 66666666",
        "20000000000, 353130, 666666666"
    })
    void knowsTheCodesOfTheStandard(long seconds, String code, long step) {
        assertThat(codes.step(SECRET, code, Instant.ofEpochSecond(seconds), 0)).hasValue(step);
    }

    @Test
    void forgivesHalfAMinuteAndNoMore() {
        assertThat(codes.step(SECRET, "050471", Instant.ofEpochSecond(1111111111 + 30), 0))
                .isPresent();
        assertThat(codes.step(SECRET, "050471", Instant.ofEpochSecond(1111111111 - 30), 0))
                .isPresent();
        assertThat(codes.step(SECRET, "050471", Instant.ofEpochSecond(1111111111 + 60), 0))
                .isEmpty();
        assertThat(codes.step(SECRET, "050471", Instant.ofEpochSecond(1111111111 - 61), 0))
                .isEmpty();
    }

    @Test
    void neverGoesBackToAStepThatWasUsed() {
        Instant now = Instant.ofEpochSecond(1111111111);
        assertThat(codes.step(SECRET, "050471", now, 37037036)).hasValue(37037037);
        assertThat(codes.step(SECRET, "050471", now, 37037037)).isEmpty();
        assertThat(codes.step(SECRET, "081804", now, 37037037)).isEmpty();
    }

    @Test
    void refusesWhatIsNoCode() {
        Instant now = Instant.ofEpochSecond(59);
        assertThat(codes.step(SECRET, "", now, 0)).isEmpty();
        assertThat(codes.step(SECRET, "28708", now, 0)).isEmpty();
        assertThat(codes.step(SECRET, "0287082", now, 0)).isEmpty();
    }
}
