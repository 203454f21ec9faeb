package org.shuzha.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.shuzha.shared.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Opens the keystore of the trail, which lies outside the database. Where none is configured, one is made in the data
 * folder for a demonstration or an embedded database; anywhere else the application does not start.
 */
@Component
class TrailKeystore {

    private final TrailProperties properties;
    private final Texts texts;
    private final boolean mayMake;
    private final NewKeystore maker;

    TrailKeystore(
            TrailProperties properties,
            NewKeystore maker,
            Texts texts,
            Environment environment,
            @Value("${spring.datasource.url}") String database) {
        this.properties = properties;
        this.maker = maker;
        this.texts = texts;
        this.mayMake = environment.acceptsProfiles(Profiles.of("demo")) || database.startsWith("jdbc:h2:");
    }

    Provider provider() {
        String name = properties.keystore().provider();
        Provider provider =
                name.equals(TrailKey.BOUNCY_CASTLE.getName()) ? TrailKey.BOUNCY_CASTLE : Security.getProvider(name);
        return Optional.ofNullable(provider).orElseThrow(() -> refused("trail.provider_unknown", name));
    }

    KeyStore open() {
        if (!properties.keystore().configured() && !mayMake) {
            throw refused("trail.keystore_needed", "");
        }
        try {
            Path file = file();
            KeyStore store = KeyStore.getInstance(properties.keystore().type(), provider());
            if (file == null) {
                store.load(null, password());
                return store;
            }
            try (InputStream in = Files.newInputStream(file)) {
                store.load(in, password());
            }
            return store;
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalStateException(
                    refused("trail.keystore_unreadable", properties.keystore().alias())
                            .getMessage(),
                    unreadable);
        }
    }

    private Path file() throws IOException, GeneralSecurityException {
        if (properties.keystore().configured()) {
            return properties.keystore().file() == null
                    ? null
                    : Path.of(properties.keystore().file());
        }
        return maker.file();
    }

    char[] password() {
        if (properties.keystore().configured()) {
            return Optional.ofNullable(properties.keystore().password())
                    .orElse("")
                    .toCharArray();
        }
        try {
            return maker.password();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private IllegalStateException refused(String code, String name) {
        return new IllegalStateException(texts.text(code, Map.of("name", name), Locale.getDefault()));
    }
}
