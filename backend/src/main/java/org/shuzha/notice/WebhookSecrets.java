package org.shuzha.notice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.shuzha.shared.KeyFile;
import org.shuzha.shared.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * The secrets that webhooks are signed with, as Standard Webhooks has them. Each follows from one key outside the database, so
 * none is kept. Where no key is configured one is made for a demonstration or the embedded database; elsewhere there are none.
 */
@Component
class WebhookSecrets {

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] key;

    WebhookSecrets(
            NoticeProperties properties, Environment environment, @Value("${spring.datasource.url}") String database)
            throws IOException {
        boolean mayMake = environment.acceptsProfiles(Profiles.of("demo")) || database.startsWith("jdbc:h2:");
        Path own = Path.of(properties.webhook().folder(), "webhook.key");
        this.key = KeyFile.find(properties.webhook().keyFile(), own, mayMake).orElse(null);
    }

    /** What the receiver is told once; throws unavailable {@code webhook.no_key}. */
    String told(Webhook webhook) {
        return "whsec_" + Base64.getEncoder().encodeToString(secret(webhook));
    }

    /** Value of the header {@code webhook-signature}. */
    String signature(Webhook webhook, String id, long timestamp, String body) {
        byte[] signed = hmac(secret(webhook), id + "." + timestamp + "." + body);
        return "v1," + Base64.getEncoder().encodeToString(signed);
    }

    private byte[] secret(Webhook webhook) {
        if (key == null) {
            throw Problem.unavailable("webhook.no_key");
        }
        return hmac(key, webhook.organisationId() + ":" + webhook.generation());
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
