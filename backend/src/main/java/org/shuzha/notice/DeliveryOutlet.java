package org.shuzha.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shuzha.notice.Delivery.State;
import org.shuzha.outbox.Outbox;
import org.shuzha.outbox.Outlet;

/** What waits for one channel; what else waits for a target that did not take the last one waits as long. */
record DeliveryOutlet(DeliveryChannel channel, DeliveryMapper mapper, Clock clock) implements Outlet<Delivery> {

    private static final int ERROR_LENGTH = 300;

    @Override
    public List<String> due(Instant now) {
        return mapper.due(channel.channel(), now);
    }

    @Override
    public Optional<Delivery> take(String id, Instant now, Instant again) {
        return mapper.take(id, now, again) == 0 ? Optional.empty() : Optional.of(mapper.find(id));
    }

    @Override
    public @Nullable String send(Delivery taken) throws Exception {
        channel.send(taken, mapper.notice(taken.noticeId()));
        return null;
    }

    @Override
    public void sent(Delivery taken, @Nullable String receipt) {
        mapper.ended(taken.id(), State.SENT, taken.tryAt(), null, clock.instant());
    }

    @Override
    public void failed(Delivery taken, Exception why, @Nullable Instant again) {
        Instant now = clock.instant();
        String error = String.valueOf(why.getMessage()).strip();
        String told = error.substring(0, Math.min(error.length(), ERROR_LENGTH));
        if (again == null) {
            mapper.ended(taken.id(), State.FAILED, taken.tryAt(), told, now);
        } else {
            mapper.ended(taken.id(), State.WAITING, again, told, null);
        }
        mapper.hold(taken.channel(), taken.targetId(), now.plus(Outbox.PAUSES.get(0)));
    }
}
