package org.shuzha.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.shuzha.shared.Problem;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts requests on this node. Whoever is signed in has an allowance of the own, so one person who asks without end
 * stops nobody else behind the same address; everybody else shares the allowance of the address.
 */
@Component
class RequestLimits {

    private final RequestProperties properties;
    private final Map<String, Bucket> accounts = new ConcurrentHashMap<>();
    private final Map<String, Bucket> addresses = new ConcurrentHashMap<>();

    RequestLimits(RequestProperties properties) {
        this.properties = properties;
    }

    /** Throws 429 {@code request.throttled} with {@code retryAfter} in seconds. */
    void takeForAccount(String personId) {
        take(accounts, personId, properties.perAccount());
    }

    /** Throws 429 {@code request.throttled} with {@code retryAfter} in seconds. */
    void takeForAddress(String address) {
        take(addresses, address, properties.perAddress());
    }

    @Scheduled(fixedDelay = 60_000)
    void forgetTheQuiet() {
        accounts.values().removeIf(bucket -> bucket.getAvailableTokens() >= properties.perAccount());
        addresses.values().removeIf(bucket -> bucket.getAvailableTokens() >= properties.perAddress());
    }

    private void take(Map<String, Bucket> buckets, String key, int size) {
        ConsumptionProbe probe =
                buckets.computeIfAbsent(key, unseen -> bucket(size)).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
            throw Problem.tooMany("request.throttled", seconds);
        }
    }

    private Bucket bucket(int size) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(size).refillGreedy(size, properties.window()))
                .build();
    }
}
