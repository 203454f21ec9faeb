package org.shuzha.web;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.shuzha.shared.Problem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keys of requests already answered. A key commits with the change it stands for or not at all. */
@Service
class IdempotencyKeys {

    static final Duration KEPT = Duration.ofHours(48);
    private static final int STEP = 500;

    /** The change itself: gives the answer to be kept. */
    interface Change {
        IdempotencyAnswer run() throws Throwable;
    }

    /** Another request holds the key and has not finished; nothing has been done, so it can be tried again. */
    static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Busy(Throwable cause) {
            super(cause);
        }
    }

    private final IdempotencyMapper keys;
    private final Clock clock;

    IdempotencyKeys(IdempotencyMapper keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Runs the change unless this key has been answered; then throws {@link IdempotencyReplay} with that answer, or
     * invalid {@code idempotency.key_reused} when it was another request's.
     */
    @Transactional(rollbackFor = Throwable.class)
    public IdempotencyAnswer once(String id, String requestHash, Change change) throws Throwable {
        if (!claimed(id, requestHash)) {
            throw replay(keys.find(id), requestHash);
        }
        IdempotencyAnswer answer = change.run();
        keys.answer(id, answer.status(), answer.body());
        return answer;
    }

    private boolean claimed(String id, String requestHash) {
        try {
            keys.claim(new IdempotencyKey(id, requestHash, null, null, now()));
            return true;
        } catch (DuplicateKeyException used) {
            return false;
        } catch (PessimisticLockingFailureException waitedTooLong) {
            throw new Busy(waitedTooLong);
        }
    }

    private static RuntimeException replay(IdempotencyKey key, String requestHash) {
        if (key == null) {
            return new Busy(null);
        }
        if (!key.requestHash().equals(requestHash)) {
            return Problem.invalid("idempotency.key_reused", Map.of());
        }
        return new IdempotencyReplay(key.status(), key.body());
    }

    /** Forgets keys older than {@link #KEPT}, in steps short enough to be in nobody's way. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void forget() {
        LocalDateTime before = now().minus(KEPT);
        int forgotten;
        do {
            forgotten = keys.forget(before, STEP);
        } while (forgotten == STEP);
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
