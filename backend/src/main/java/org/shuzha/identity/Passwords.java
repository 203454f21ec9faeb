package org.shuzha.identity;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.matchers.Dictionary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shuzha.shared.Problem;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Argon2id hashes, named in the stored text so that another algorithm can follow; and what a password must be like. */
@Component
public class Passwords {

    private static final int MIN = 12;
    private static final int MAX = 128;
    /** Longer texts take long to measure, and only get better. */
    private static final int MEASURED = 64;
    /** So many guesses, as a power of ten, that trying the likely ones first does not get there. */
    private static final double ENOUGH = 8;

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            "argon2", Map.of("argon2", Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
    private final String nobody = encoder.encode("nobody");
    private final Zxcvbn strength = strength();

    public String hash(String password) {
        return encoder.encode(password);
    }

    public boolean matches(String password, String hash) {
        return encoder.matches(password, hash);
    }

    /** As much work as a comparison with a real account, for names that have none. */
    public void pretend(String password) {
        encoder.matches(password, nobody);
    }

    /** Throws {@code password.length}, {@code password.common} or {@code password.username}. */
    void check(String password, String username) {
        if (password.length() < MIN || password.length() > MAX) {
            throw Problem.invalid("password.length", Map.of("min", MIN, "max", MAX));
        }
        if (password.toLowerCase(Locale.ROOT).contains(username)) {
            throw Problem.invalid("password.username", Map.of());
        }
        String begin = password.substring(0, Math.min(password.length(), MEASURED));
        if (strength.measure(begin, List.of(username)).getGuessesLog10() < ENOUGH) {
            throw Problem.invalid("password.common", Map.of());
        }
    }

    /** Lists and patterns of the library, and what is common here. */
    private static Zxcvbn strength() {
        try {
            String lines =
                    new ClassPathResource("identity/common-passwords.txt").getContentAsString(StandardCharsets.UTF_8);
            return new ZxcvbnBuilder()
                    .dictionaries(StandardDictionaries.loadAllDictionaries())
                    .keyboards(StandardKeyboards.loadAllKeyboards())
                    .dictionary(new Dictionary("here", lines.lines().toList()))
                    .build();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
