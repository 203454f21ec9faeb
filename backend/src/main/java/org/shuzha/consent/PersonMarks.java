package org.shuzha.consent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.shuzha.shared.KeyFile;
import org.shuzha.shared.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Hashes identifiers of persons with a key outside the database, differently for every organisation. Where no key is
 * configured one is made for a demonstration or the embedded database; anywhere else nothing can be recorded.
 */
@Component
public class PersonMarks {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String NAME = "HMAC-SHA256:";
    private static final int SHORTEST = 4;

    private final SecretKey key;

    PersonMarks(
            ConsentProperties properties, Environment environment, @Value("${spring.datasource.url}") String database)
            throws IOException {
        boolean mayMake = environment.acceptsProfiles(Profiles.of("demo")) || database.startsWith("jdbc:h2:");
        this.key = KeyFile.find(properties.keyFile(), Path.of(properties.folder(), "consent.key"), mayMake)
                .map(bytes -> new SecretKeySpec(bytes, ALGORITHM))
                .orElse(null);
    }

    /** Throws unavailable {@code consent.no_key}. */
    public String of(String organisationId, String identifier) {
        return exactly(organisationId, plain(identifier));
    }

    /** Of a text in which every character counts, such as an address. Throws unavailable {@code consent.no_key}. */
    public String exactly(String organisationId, String text) {
        if (key == null) {
            throw Problem.unavailable("consent.no_key");
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(organisationId.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            byte[] hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return NAME + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Why this cannot be the identifier of a person: too short, or a number of which a spreadsheet lost the last digits. */
    public static Optional<String> fault(String identifier) {
        String plain = plain(identifier);
        if (plain.length() < SHORTEST) {
            return Optional.of("consent.identifier");
        }
        return plain.matches("\\d\\.\\d+E\\+\\d+") ? Optional.of("consent.identifier_rounded") : Optional.empty();
    }

    /** Whether a text that is kept in the open would give the identifier away. */
    static boolean names(String text, String identifier) {
        return text != null && plain(text).contains(plain(identifier));
    }

    /** One person or name however typed: full width, small letters, blanks and hyphens make no difference. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\p{Pd}]", "")
                .toUpperCase(Locale.ROOT);
    }
}
