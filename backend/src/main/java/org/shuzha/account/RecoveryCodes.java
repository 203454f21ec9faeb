package org.shuzha.account;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bouncycastle.util.encoders.Base32;
import org.shuzha.identity.Tokens;

/** Ten one-time codes of 80 random bits, written in four groups of four letters and digits. */
final class RecoveryCodes {

    static final int COUNT = 10;
    private static final int BYTES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() {}

    static List<String> next() {
        return Stream.generate(RecoveryCodes::one).limit(COUNT).toList();
    }

    /** What is stored; dashes, spaces and case do not matter to whoever types. */
    static String hash(String code) {
        return Tokens.hash(code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }

    private static String one() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base32.toBase32String(bytes).replaceAll("(.{4})(?!$)", "$1-");
    }
}
