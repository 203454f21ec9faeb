package org.shuzha.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ConsentPolicyTest {

    private static final Instant MONDAY = Instant.parse("2026-11-02T02:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-03T02:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-09T02:00:00Z");

    /** The trap: a general consent is not a separate one, nor anybody's own that of a guardian. */
    @Test
    void aKindAnswersForItselfOrForLess() {
        assertThat(ConsentKind.CONSENT.answers()).containsExactlyInAnyOrder(ConsentKind.CONSENT, ConsentKind.SEPARATE);
        assertThat(ConsentKind.SEPARATE.answers()).containsExactly(ConsentKind.SEPARATE);
        assertThat(ConsentKind.GUARDIAN.answers()).containsExactly(ConsentKind.GUARDIAN);
    }

    @Test
    void whatGoesAbroadNamesItsReceiverAndTakesASeparateConsent() {
        assertThat(ConsentPolicy.fault(text("Alpha Lab", "lab@example.org", true, true)))
                .isEmpty();
        assertThat(ConsentPolicy.fault(text(null, null, false, false))).isEmpty();
        assertThat(ConsentPolicy.fault(text("Alpha Lab", " ", true, true))).contains("consent.receiver_missing");
        assertThat(ConsentPolicy.fault(text(null, "lab@example.org", true, true)))
                .contains("consent.receiver_missing");
        assertThat(ConsentPolicy.fault(text("Alpha Lab", "lab@example.org", true, false)))
                .contains("consent.abroad_not_separate");
    }

    @Test
    void aFirstAnswerIsTakenUnlessItSaysTooMuchOrLiesInTheFuture() {
        assertThat(ConsentPolicy.fault(capture("3101 0119 9001 0112", true, MONDAY, "2026-17"), null, NOW))
                .isEmpty();
        assertThat(ConsentPolicy.fault(capture("３１-", true, MONDAY, null), null, NOW))
                .contains("consent.identifier");
        assertThat(ConsentPolicy.fault(capture("3.10101198807071E+17", true, MONDAY, null), null, NOW))
                .contains("consent.identifier_rounded");
        assertThat(ConsentPolicy.fault(capture("31010119900101123x", true, MONDAY, "卷31010119900101123X"), null, NOW))
                .contains("consent.identifier_in_text");
        assertThat(ConsentPolicy.fault(capture("310101199001", true, NOW.plusSeconds(1), null), null, NOW))
                .contains("consent.captured_in_future");
    }

    @Test
    void whoConsentsDoesNotConsentTwiceAndWithdrawsInsteadOfRefusing() {
        ConsentRecord standing = standing(true, MONDAY, null);
        assertThat(fault(true, TUESDAY, standing)).isEqualTo("consent.given_already");
        assertThat(fault(false, TUESDAY, standing)).isEqualTo("consent.withdraw_instead");
    }

    /** Importing the old list again brings nobody back who withdrew. */
    @Test
    void anEarlierSheetUndoesNeitherAWithdrawalNorARefusal() {
        ConsentRecord withdrawn = standing(true, MONDAY, TUESDAY);
        assertThat(fault(true, MONDAY, withdrawn)).isEqualTo("consent.captured_before");
        assertThat(fault(true, TUESDAY, withdrawn)).isEqualTo("consent.captured_before");
        assertThat(fault(true, TUESDAY.plusMillis(1), withdrawn)).isNull();
        ConsentRecord refused = standing(false, MONDAY, null);
        assertThat(fault(true, MONDAY, refused)).isEqualTo("consent.captured_before");
        assertThat(fault(true, TUESDAY, refused)).isNull();
    }

    @Test
    void noAnswerPrintsItsPerson() {
        assertThat(capture("310101199001011234", true, MONDAY, null).toString()).doesNotContain("3101");
    }

    private static String fault(boolean given, Instant at, ConsentRecord standing) {
        return ConsentPolicy.fault(capture("310101199001011234", given, at, null), standing, NOW)
                .orElse(null);
    }

    private static Capture capture(String identifier, boolean given, Instant at, String evidence) {
        return new Capture(identifier, given, null, at, Manner.PAPER, evidence);
    }

    private static ConsentRecord standing(boolean given, Instant captured, Instant withdrawn) {
        return new ConsentRecord(
                "C",
                "N",
                "mark",
                ConsentKind.CONSENT,
                given,
                null,
                captured,
                Manner.PAPER,
                null,
                "P",
                captured,
                withdrawn);
    }

    private static NoticeText text(String receiver, String contact, boolean abroad, boolean separate) {
        return new NoticeText("科研合作", "研究", "加密传输", "检验结果", receiver, contact, abroad, separate, "向医院提出");
    }
}
