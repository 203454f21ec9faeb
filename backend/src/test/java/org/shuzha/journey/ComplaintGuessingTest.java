package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shuzha.Client.Answer;
import org.shuzha.Documents;

/** The public side under people who guess, flood and send what is no document. */
class ComplaintGuessingTest extends ComplaintJourney {

    private static final String NO_NUMBER = "00000-00000";
    private static final String NO_SECRET = "0000-0000-0000-0000";

    private Hospital institution;

    @BeforeAll
    void aPlaceWithAnAuthority() {
        authority("DISTRICT", "630103");
        institution = respondent("630103");
    }

    @Test
    void anUnknownNumberAndAWrongSecretAreOneAnswer() {
        Phone phone = phone().files(Phone.about(institution), Map.of());
        Answer unknown = phone().looks(NO_NUMBER, NO_SECRET);
        Answer wrong = phone().looks(phone.number, NO_SECRET);
        Answer othersSecret = phone().looks(NO_NUMBER, phone.secret);
        assertThat(unknown.status()).isEqualTo(404);
        assertCode(unknown.json(), "complaint.unknown");
        assertThat(wrong.text()).isEqualTo(unknown.text());
        assertThat(othersSecret.text()).isEqualTo(unknown.text());
        String typed = phone.number.toLowerCase().replace("-", " ");
        assertThat(phone().looks(typed, phone.secret.replace('0', 'o').replace('1', 'l'))
                        .status())
                .isEqualTo(200);
    }

    /** By number whoever asks from wherever, whether there is such a number or not; nobody is told which. */
    @Test
    void guessingIsSlowedDownAlike() {
        Phone phone = phone().files(Phone.about(institution), Map.of());
        for (String number : new String[] {phone.number, "11111-22222"}) {
            for (int i = 0; i < 10; i++) {
                assertThat(phone().looks(number, NO_SECRET).status()).isEqualTo(404);
            }
        }
        Answer known = phone().looks(phone.number, phone.secret);
        Answer unknown = phone().looks("11111-22222", NO_SECRET);
        assertThat(known.status()).isEqualTo(429);
        assertCode(known.json(), "complaint.throttled");
        assertThat(known.header("Retry-After")).isNotEmpty();
        assertThat(unknown.status()).isEqualTo(429);
        assertCode(unknown.json(), "complaint.throttled");
    }

    @Test
    void anAddressThatTriesManyNumbersIsSlowedDown() {
        Phone phone = phone();
        int tries = 0;
        while (tries < 100
                && phone.looks("ABCDE-%05d".formatted(tries), NO_SECRET).status() == 404) {
            tries++;
        }
        assertThat(tries).isBetween(50, 99);
        assertCode(phone.looks("ABCDE-FFFFF", NO_SECRET).json(), "complaint.throttled");
        assertThat(phone().looks("ABCDE-FFFFF", NO_SECRET).status()).isEqualTo(404);
    }

    @Test
    void lookingOftenWithTheRightSecretCostsNothing() {
        Phone phone = phone().files(Phone.about(institution), Map.of());
        for (int i = 0; i < 60; i++) {
            assertThat(phone.looks().status()).isEqualTo(200);
        }
    }

    @Test
    void anAddressFilesSoMuchADay() {
        Phone phone = phone();
        Map<String, Object> complaint = Phone.about(institution);
        complaint.put("website", "https://spam.example");
        for (int i = 0; i < 20; i++) {
            assertCode(phone.tries(complaint, Map.of()).json(), "complaint.automatic");
        }
        Answer refused = phone.tries(Phone.about(institution), Map.of());
        assertThat(refused.status()).isEqualTo(429);
        assertCode(refused.json(), "complaint.too_many");
        assertThat(refused.text()).contains("电话");
        assertThat(phone().tries(Phone.about(institution), Map.of()).status()).isEqualTo(201);
    }

    @Test
    void whatIsNoComplaintIsNotTaken() {
        int before = complaints();
        Map<String, Object> tooLong = Phone.about(institution);
        tooLong.put("text", "长".repeat(5001));
        assertThat(phone().tries(tooLong, Map.of()).status()).isEqualTo(422);
        Map<String, Object> tooShort = Phone.about(institution);
        tooShort.put("text", "太短");
        assertThat(phone().tries(tooShort, Map.of()).status()).isEqualTo(422);
        var many = new HashMap<String, byte[]>();
        for (int i = 0; i < 6; i++) {
            many.put(i + ".pdf", Documents.pdf());
        }
        assertCode(phone().tries(Phone.about(institution), many).json(), "complaint.files");
        byte[] program = "MZ\u0000\u0001".getBytes(StandardCharsets.ISO_8859_1);
        assertCode(
                phone().tries(Phone.about(institution), Map.of("程序.pdf", program))
                        .json(),
                "evidence.type_refused");
        Map<String, Object> noMail = Phone.about(institution);
        noMail.put("email", "nobody");
        assertCode(phone().tries(noMail, Map.of()).json(), "person.email_invalid");
        assertThat(complaints()).isEqualTo(before);
    }

    private int complaints() {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM complaint WHERE respondent_id = ?", Integer.class, institution.id);
    }
}
