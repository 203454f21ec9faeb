package org.shuzha.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.shuzha.evidence.Seals;
import org.shuzha.outbox.Outbox;
import org.springframework.stereotype.Component;

/**
 * Tells persons in chunks: one node by a channel at a time, at the pace that is allowed, each person taken before and said
 * after, so that a crash repeats the one in flight and nobody else. A channel that does not answer rests and delays no other.
 */
@Component
class TellingSender {

    private static final Duration LEASE = Duration.ofMinutes(2);

    private final TellingMapper mapper;
    private final TellingChannels channels;
    private final TellingProperties properties;
    private final Seals seals;
    private final Outbox outbox;
    private final Clock clock;

    TellingSender(
            TellingMapper mapper,
            TellingChannels channels,
            TellingProperties properties,
            Seals seals,
            Outbox outbox,
            Clock clock) {
        this.mapper = mapper;
        this.channels = channels;
        this.properties = properties;
        this.seals = seals;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The next few, unless another node is at it or it is too early. */
    void send(Channel channel) {
        Instant now = clock.instant();
        boolean waiting = channels.open(channel) && !mapper.due(channel, now, 1).isEmpty();
        if (!waiting || mapper.occupy(channel, now, now.plus(LEASE)) == 0) {
            return;
        }
        var chunk = new TellingChunk(channels.of(channel), mapper, seals, clock);
        try {
            outbox.send(chunk);
        } finally {
            mapper.free(channel, chunk.next(properties.perMinute()), chunk.troubled());
        }
    }
}
