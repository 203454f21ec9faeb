package org.shuzha.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shuzha.identity.Contacts;
import org.shuzha.notice.Delivery.State;
import org.shuzha.shared.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notices that are to leave the house: written down with what they tell, sent afterwards, one node at a time, tried again
 * with growing pauses for three days, and kept for the system administrator when all was in vain.
 */
@Service
class Outbox {

    /** After the first failed try, the second and so on; after the last nobody tries any more. */
    static final List<Duration> PAUSES = List.of(
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

    private static final int ERROR_LENGTH = 300;
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final DeliveryMapper mapper;
    private final List<DeliveryChannel> channels;
    private final Contacts contacts;
    private final Clock clock;

    Outbox(DeliveryMapper mapper, List<DeliveryChannel> channels, Contacts contacts, Clock clock) {
        this.mapper = mapper;
        this.channels = channels;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** In the transaction of what is told. */
    @Transactional
    public void put(Collection<NoticeEntry> raised) {
        Map<String, NoticeEntry> notices =
                raised.stream().collect(Collectors.toMap(NoticeEntry::personId, notice -> notice));
        List<DeliveryChannel.Addressed> addressed = contacts.of(notices.keySet()).stream()
                .map(contact -> new DeliveryChannel.Addressed(notices.get(contact.personId()), contact))
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

    /** Sends what is due. A channel that failed rests until the next look, so that one try a look finds a dead server. */
    void send() {
        channels.stream().filter(DeliveryChannel::open).forEach(channel -> {
            for (String id : mapper.due(channel.channel(), clock.instant())) {
                if (!send(channel, id)) {
                    break;
                }
            }
        });
    }

    private boolean send(DeliveryChannel channel, String id) {
        Instant now = clock.instant();
        if (mapper.take(id, now, now.plus(LEASE)) == 0) {
            return true;
        }
        Delivery delivery = mapper.find(id);
        try {
            channel.send(delivery, mapper.notice(delivery.noticeId()));
            mapper.ended(id, State.SENT, delivery.tryAt(), null, clock.instant());
            return true;
        } catch (Exception failed) {
            LOG.warn("{} {} is not delivered: {}", channel.channel(), id, failed.toString());
            failed(delivery, failed);
            return false;
        }
    }

    private void failed(Delivery delivery, Exception failed) {
        Instant now = clock.instant();
        String error = String.valueOf(failed.getMessage()).strip();
        String told = error.substring(0, Math.min(error.length(), ERROR_LENGTH));
        if (delivery.attempts() > PAUSES.size()) {
            mapper.ended(delivery.id(), State.FAILED, delivery.tryAt(), told, now);
        } else {
            Instant again = now.plus(PAUSES.get(delivery.attempts() - 1));
            mapper.ended(delivery.id(), State.WAITING, again, told, null);
        }
        mapper.hold(delivery.channel(), delivery.targetId(), now.plus(PAUSES.get(0)));
    }
}
