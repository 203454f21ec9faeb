package org.shuzha.complaint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shuzha.identity.Contacts;

/**
 * A complaint as somebody without an account writes it.
 *
 * @param respondentId organisation of the register, null where it was written as {@code respondent}
 * @param authorityId who is to receive it where the organisation is not in the register
 * @param happened day it happened or was noticed, as far as known
 * @param website a field people do not see; programs that fill in every field betray themselves
 */
record NewComplaint(
        @Nullable @Size(max = 26) String respondentId,
        @Nullable @Size(max = 200) String respondent,
        @Nullable @Size(max = 26) String authorityId,
        @NotBlank @Size(min = 10, max = 5000) String text,
        @Nullable LocalDate happened,
        @Nullable @Size(max = 50) String name,
        @Nullable @Size(max = 50) String phone,
        @Nullable @Size(max = Contacts.LONGEST) String email,
        @Nullable @Size(max = 200) String postal,
        @Nullable @Size(max = 200) String website) {

    Complainant complainant() {
        return new Complainant(plain(name), plain(phone), Contacts.sound(email), plain(postal));
    }

    private static String plain(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
