package org.shuzha.incident;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shuzha.identity.Contacts;

/** Where a person is told: a mobile number of the mainland, or a mail address; which of both is seen from it. */
record Address(Channel channel, String plain) {

    /** Longest that a row may hold. */
    static final int LONGEST = 254;

    private static final Pattern MOBILE = Pattern.compile("(?:\\+?86|0086)?(1[3-9]\\d{9})");

    /** Empty for what is neither. */
    static Optional<Address> of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        if (plain.indexOf('@') >= 0) {
            return plain.matches(Contacts.EMAIL)
                    ? Optional.of(new Address(Channel.MAIL, plain.toLowerCase(Locale.ROOT)))
                    : Optional.empty();
        }
        Matcher mobile = MOBILE.matcher(plain.replaceAll("[\\s\\p{Pd}]", ""));
        return mobile.matches() ? Optional.of(new Address(Channel.SMS, mobile.group(1))) : Optional.empty();
    }

    /** Enough to recognise one's own, too little to find another's. */
    String masked() {
        if (channel == Channel.SMS) {
            return plain.substring(0, 3) + "****" + plain.substring(7);
        }
        String domain = plain.substring(plain.indexOf('@'));
        return plain.charAt(0) + "***" + (domain.length() > 60 ? domain.substring(0, 60) + "…" : domain);
    }

    @Override
    public String toString() {
        return masked();
    }
}
