package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Thousands are told by several nodes, each once and no faster than allowed, whatever becomes of a node (A25.3, B25). On
 * the database of operation only: the embedded one serves one node.
 */
@Tag("mariadb")
class TellingManyTest extends TellingJourney {

    private static final int MANY = 10_000;

    @Override
    String place() {
        return "640305";
    }

    /** Not timed: chunk by chunk by whichever node is there, and each once. */
    @Test
    void tenThousandAreToldOnceEachByTwoNodes() throws Exception {
        begun(IntStream.range(0, MANY)
                .mapToObj(i -> "1380000%04d,".formatted(i))
                .toArray(String[]::new));
        var start = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Void>> nodes = List.of(threads.submit(() -> node(start)), threads.submit(() -> node(start)));
            for (Future<Void> node : nodes) {
                node.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(counts("SMS")).containsExactly(MANY, 0, 0, 0);
        assertThat(sms.received).hasSize(MANY);
        assertThat(new HashSet<>(sms.numbers())).hasSize(MANY);
    }

    private Void node(CyclicBarrier start) throws Exception {
        start.await();
        while (waiting() > 0) {
            Duration rest = Duration.between(clock.instant(), freeAt());
            if (rest.toSeconds() > 6) {
                pause(5);
            } else if (rest.toMillis() > 0) {
                later(rest);
            } else {
                tick("TellingClock.sms");
            }
        }
        return null;
    }

    /** When the channel may be used again: minutes ahead while a node is at it. */
    private Instant freeAt() {
        return jdbc.queryForObject("SELECT free_at FROM incident_channel WHERE channel = 'SMS'", LocalDateTime.class)
                .toInstant(ZoneOffset.UTC);
    }

    /** The pace is that of all nodes together: fifty a look, at six hundred a minute. */
    @Test
    void noFasterThanAllowed() {
        begun(IntStream.range(0, 120).mapToObj(i -> "1381000%04d,".formatted(i)).toArray(String[]::new));
        tick("TellingClock.sms");
        tick("TellingClock.sms");
        assertThat(sms.received).hasSize(50);
        later(Duration.ofSeconds(4));
        tick("TellingClock.sms");
        assertThat(sms.received).hasSizeLessThanOrEqualTo(100);
        later(Duration.ofSeconds(6));
        tick("TellingClock.sms");
        later(Duration.ofSeconds(6));
        tick("TellingClock.sms");
        assertThat(sms.received).hasSize(120);
    }

    /** A node that died leaves the one in flight to another, which sends it under the same id. */
    @Test
    void afterACrashOnlyTheOneInFlightIsRepeated() {
        begun("13911110001,", "13911110002,");
        String inFlight = rows().get(0).get("id").toString();
        jdbc.update(
                "UPDATE incident_told SET state = 'SENDING', attempts = 1, try_at = ? WHERE id = ?",
                LocalDateTime.ofInstant(clock.instant().plus(Duration.ofMinutes(10)), ZoneOffset.UTC),
                inFlight);
        look();
        assertThat(sms.numbers()).containsExactly("13911110002");
        later(Duration.ofMinutes(11));
        look();
        look();
        assertThat(sms.numbers()).containsExactly("13911110002", "13911110001");
        assertThat(sms.received.get(1).path("id").asString()).isEqualTo(inFlight);
    }

    private int waiting() {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM incident_told d JOIN incident_telling t ON t.id = d.telling_id"
                        + " WHERE t.matter_id = ? AND d.state IN ('WAITING', 'SENDING')",
                Integer.class,
                walk.id);
    }
}
