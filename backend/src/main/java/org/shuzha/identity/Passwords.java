package org.shuzha.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shuzha.shared.Problem;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Argon2id hashes, named in the stored text so that another algorithm can follow; and what a password must be like. */
@Component
class Passwords {

    private static final int MIN = 12;
    private static final int MAX = 128;

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            "argon2", Map.of("argon2", Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
    private final String nobody = encoder.encode("nobody");
    private final Set<String> common = common();

    String hash(String password) {
        return encoder.encode(password);
    }

    boolean matches(String password, String hash) {
        return encoder.matches(password, hash);
    }

    /** As much work as a comparison with a real account, for names that have none. */
    void pretend(String password) {
        encoder.matches(password, nobody);
    }

    /** Throws {@code password.length}, {@code password.common} or {@code password.username}. */
    void check(String password, String username) {
        if (password.length() < MIN || password.length() > MAX) {
            throw Problem.invalid("password.length", Map.of("min", MIN, "max", MAX));
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (plain.contains(username)) {
            throw Problem.invalid("password.username", Map.of());
        }
        if (common.contains(plain) || plain.chars().distinct().count() < 5) {
            throw Problem.invalid("password.common", Map.of());
        }
    }

    private static Set<String> common() {
        try {
            String lines =
                    new ClassPathResource("identity/common-passwords.txt").getContentAsString(StandardCharsets.UTF_8);
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
