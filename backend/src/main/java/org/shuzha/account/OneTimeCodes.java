package org.shuzha.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Codes of an authenticator app (RFC 6238: HMAC-SHA-1, six digits, steps of 30 seconds), which every app knows. */
@Component
class OneTimeCodes {

    private static final int DRIFT = 1;

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();

    /** The time step this code belongs to: now, the one before or the one after, and later than {@code last}. */
    OptionalLong step(byte[] secret, String code, Instant now, long last) {
        SecretKey key = new SecretKeySpec(secret, generator.getAlgorithm());
        long seconds = generator.getTimeStep().toSeconds();
        long current = Math.floorDiv(now.getEpochSecond(), seconds);
        return LongStream.rangeClosed(current - DRIFT, current + DRIFT)
                .filter(step -> step > last)
                .filter(step -> same(code, code(key, Instant.ofEpochSecond(step * seconds))))
                .findFirst();
    }

    private String code(SecretKey key, Instant at) {
        try {
            return generator.generateOneTimePasswordString(key, at);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
