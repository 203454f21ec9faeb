package org.shuzha.identity;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.shuzha.shared.Problem;

/** The same allowance for every key, such as an address, counted on this node and refilled evenly over a window. */
public final class Allowances {

    private final String refusal;
    private final int size;
    private final Duration window;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    public Allowances(String refusal, int size, Duration window) {
        this.refusal = refusal;
        this.size = size;
        this.window = window;
    }

    /** Throws 429 with the code of the refusal and {@code retryAfter} in seconds when the key's allowance is used up. */
    public void take(String key) {
        ConsumptionProbe probe = bucket(key).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
            throw Problem.tooMany(refusal, seconds);
        }
    }

    public void giveBack(String key) {
        bucket(key).addTokens(1);
    }

    /** Drops the keys that have their whole allowance again; to be called now and then. */
    public void forgetTheQuiet() {
        buckets.values().removeIf(bucket -> bucket.getAvailableTokens() >= size);
    }

    private Bucket bucket(String key) {
        return buckets.computeIfAbsent(
                key,
                unseen -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(size).refillGreedy(size, window))
                        .build());
    }
}
