package org.shuzha.notice;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shuzha.notice.Delivery.State;
import org.shuzha.outbox.Outbox;
import org.shuzha.shared.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notices that are to leave the house: written down with what they tell, sent afterwards, and kept for the system
 * administrator when all was in vain.
 */
@Service
class DeliveryQueue {

    private final DeliveryMapper mapper;
    private final List<DeliveryChannel> channels;
    private final Addresses addresses;
    private final Outbox outbox;
    private final Clock clock;

    DeliveryQueue(
            DeliveryMapper mapper, List<DeliveryChannel> channels, Addresses addresses, Outbox outbox, Clock clock) {
        this.mapper = mapper;
        this.channels = channels;
        this.addresses = addresses;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** In the transaction of what is told. */
    @Transactional
    public void put(Collection<NoticeEntry> raised) {
        Map<String, NoticeEntry> notices =
                raised.stream().collect(Collectors.toMap(NoticeEntry::personId, notice -> notice));
        List<DeliveryChannel.Addressed> addressed = addresses.of(notices.keySet()).stream()
                .map(to ->
                        new DeliveryChannel.Addressed(notices.get(to.contact().personId()), to.contact(), to.outside()))
                .toList();
        if (!addressed.isEmpty()) {
            channels.stream()
                    .filter(DeliveryChannel::open)
                    .forEach(channel -> channel.outgoing(addressed).forEach(one -> put(channel, one)));
        }
    }

    private void put(DeliveryChannel channel, DeliveryChannel.Outgoing one) {
        String once = one.notice().onceKey();
        if (!mapper.known(channel.channel(), one.targetId(), once)) {
            mapper.insert(new Delivery(
                    Ids.next(),
                    channel.channel(),
                    one.targetId(),
                    one.organisationId(),
                    one.notice().id(),
                    once,
                    State.WAITING,
                    0,
                    clock.instant(),
                    null,
                    null));
        }
    }

    void send() {
        channels.stream()
                .filter(DeliveryChannel::open)
                .forEach(channel -> outbox.send(new DeliveryOutlet(channel, mapper, clock)));
    }
}
