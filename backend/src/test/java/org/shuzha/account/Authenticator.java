package org.shuzha.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.shuzha.Client;
import org.shuzha.MovableClock;
import tools.jackson.databind.JsonNode;

/** The app on somebody's telephone. Each code is of the next half minute, because none counts twice. */
final class Authenticator {

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    private final SecretKeySpec key;
    private final MovableClock clock;

    Authenticator(String secret, MovableClock clock) {
        this.key = new SecretKeySpec(Base32.decode(secret), generator.getAlgorithm());
        this.clock = clock;
    }

    /** Enrols the person of this client and keeps the recovery codes. */
    static Authenticator of(Client client, MovableClock clock, List<String> recovery) {
        Authenticator app = begun(client, clock);
        JsonNode codes = app.confirm(client);
        StreamSupport.stream(codes.spliterator(), false).map(JsonNode::asString).forEach(recovery::add);
        return app;
    }

    static Authenticator begun(Client client, MovableClock clock) {
        JsonNode shown = client.post("/api/account/factor", null);
        return new Authenticator(shown.path("secret").asString(), clock);
    }

    /** Answers the recovery codes, if there are any. */
    JsonNode confirm(Client client) {
        return client.post("/api/account/factor/confirmation", Map.of("code", next()))
                .path("codes");
    }

    String next() {
        clock.advance(Duration.ofSeconds(30));
        return code(clock.instant());
    }

    String code(Instant at) {
        try {
            return generator.generateOneTimePasswordString(key, at);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
