package org.shuzha.complaint;

import java.security.SecureRandom;
import java.util.Locale;

/** Numbers and secrets that people copy from a screen: no letter looks like another one or like a digit. */
final class Codes {

    /** 50 random bits: nobody counts through the numbers. */
    private static final int NUMBER = 10;

    /** 80 random bits. */
    private static final int SECRET = 16;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Codes() {}

    static String number() {
        return random(NUMBER);
    }

    static String secret() {
        return random(SECRET);
    }

    /** With dashes, for reading. */
    static String shown(String code) {
        return code.replaceAll("(.{" + (code.length() == NUMBER ? 5 : 4) + "})(?=.)", "$1-");
    }

    /** What was meant by what was typed. */
    static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    private static String random(int length) {
        var code = new StringBuilder();
        for (int i = 0; i < length; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
