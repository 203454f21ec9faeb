package org.shuzha.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shuzha.outbox.Outlet.Taken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what waits: one node at a time for each piece, outside any transaction, again after growing pauses for three days.
 * Who dies between sending and saying so sends that one piece once more.
 */
@Component
public class Outbox {

    /** After the first failed try, the second and so on; after the last nobody tries any more. */
    public static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24),
            Duration.ofHours(24));

    /** Longer than any try takes: whoever took one and died leaves it to others then. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final Clock clock;

    Outbox(Clock clock) {
        this.clock = clock;
    }

    /** Sends what is due. A way that failed rests until the next look, so that one try a look finds a dead server. */
    public <T extends Taken> void send(Outlet<T> outlet) {
        for (String id : outlet.due(clock.instant())) {
            Instant now = clock.instant();
            Optional<T> taken = outlet.take(id, now, now.plus(LEASE));
            if (taken.isPresent() && !send(outlet, taken.get())) {
                return;
            }
        }
    }

    /** Whether the way goes on. What a server answered may hold an address, so the log names the kind of failure only. */
    private <T extends Taken> boolean send(Outlet<T> outlet, T taken) {
        try {
            outlet.sent(taken, outlet.send(taken));
            return true;
        } catch (Unreachable never) {
            LOG.info("{} is given up: {}", taken.id(), never.getMessage());
            outlet.failed(taken, never, null);
            return !never.rests();
        } catch (Exception failed) {
            LOG.warn("{} is not delivered: {}", taken.id(), failed.getClass().getName());
            boolean last = taken.attempts() > PAUSES.size();
            outlet.failed(taken, failed, last ? null : clock.instant().plus(PAUSES.get(taken.attempts() - 1)));
            return false;
        }
    }
}
