package org.shuzha.identity;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.shuzha.shared.Problem;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down, per user name and per network address of this node. Every attempt takes a token from both
 * buckets first, a success puts it back; names that do not exist are treated like those that do.
 */
@Component
public class SignInThrottle {

    private final SignInProperties properties;
    private final Map<String, Bucket> accounts = new ConcurrentHashMap<>();
    private final Map<String, Bucket> addresses = new ConcurrentHashMap<>();

    SignInThrottle(SignInProperties properties) {
        this.properties = properties;
    }

    /** Throws 429 {@code session.throttled} with {@code retryAfter} in seconds when either allowance is used up. */
    public void take(String username, String address) {
        take(bucket(addresses, address, properties.addressFailures()));
        take(bucket(accounts, username, properties.accountFailures()));
    }

    public void giveBack(String username, String address) {
        bucket(addresses, address, properties.addressFailures()).addTokens(1);
        bucket(accounts, username, properties.accountFailures()).addTokens(1);
    }

    @Scheduled(fixedDelay = 60_000)
    void forgetTheQuiet() {
        accounts.values().removeIf(bucket -> bucket.getAvailableTokens() >= properties.accountFailures());
        addresses.values().removeIf(bucket -> bucket.getAvailableTokens() >= properties.addressFailures());
    }

    private Bucket bucket(Map<String, Bucket> buckets, String key, int size) {
        return buckets.computeIfAbsent(
                key,
                unseen -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(size).refillGreedy(size, properties.window()))
                        .build());
    }

    private static void take(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
            throw Problem.tooMany("session.throttled", seconds);
        }
    }
}
