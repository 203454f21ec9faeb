package org.shuzha.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shuzha.evidence.Seals;
import org.shuzha.outbox.Outbox;
import org.shuzha.outbox.Outlet;
import org.shuzha.outbox.Unreachable;

/** The next few persons of one channel; a slow channel takes fewer, so that it is given back in time. */
class TellingChunk implements Outlet<Told> {

    private static final int CHUNK = 50;
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final TellingChannel channel;
    private final TellingMapper mapper;
    private final Seals seals;
    private final Clock clock;
    private final Instant begun;
    private int tried;
    private boolean troubled;

    TellingChunk(TellingChannel channel, TellingMapper mapper, Seals seals, Clock clock) {
        this.channel = channel;
        this.mapper = mapper;
        this.seals = seals;
        this.clock = clock;
        this.begun = clock.instant();
    }

    /** It did not answer, or as nobody expected. */
    boolean troubled() {
        return troubled;
    }

    /** When the channel may be used again, at that pace. */
    Instant next(int perMinute) {
        return troubled
                ? clock.instant().plus(Outbox.PAUSES.get(0))
                : begun.plus(Duration.ofMinutes(1).multipliedBy(tried).dividedBy(perMinute));
    }

    @Override
    public List<String> due(Instant now) {
        return mapper.due(channel.channel(), now, CHUNK);
    }

    @Override
    public Optional<Told> take(String id, Instant now, Instant again) {
        if (now.isAfter(begun.plus(LONGEST)) || mapper.take(id, now, again) == 0) {
            return Optional.empty();
        }
        tried++;
        return Optional.of(mapper.told(id));
    }

    @Override
    public String send(Told taken) throws Exception {
        Telling telling = mapper.find(taken.tellingId());
        String[] parts = opened(taken).split("\n", 2);
        var message = new Message(telling.subject(), telling.content());
        String name = parts[1].isEmpty() ? null : parts[1];
        return channel.send(taken.id(), parts[0], message.subject(), message.to(name));
    }

    private String opened(Told taken) throws Unreachable {
        try {
            return seals.open(taken.id(), taken.sealed());
        } catch (IllegalStateException unreadable) {
            throw new Unreachable("unreadable", true);
        }
    }

    @Override
    public void sent(Told taken, @Nullable String receipt) {
        mapper.sent(taken.id(), receipt, clock.instant());
    }

    @Override
    public void failed(Told taken, Exception why, @Nullable Instant again) {
        boolean refused = why instanceof Unreachable;
        troubled = !(why instanceof Unreachable never) || never.rests();
        if (again == null) {
            mapper.failed(taken.id(), refused ? why.getMessage() : "unanswered", clock.instant());
        } else {
            mapper.again(taken.id(), again);
        }
    }
}
