package org.shuzha.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shuzha.identity.Administrators;
import org.shuzha.identity.Directory;
import org.shuzha.notice.Delivery.Channel;
import org.shuzha.outbox.MailServer;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Cursor;
import org.shuzha.shared.Page;
import org.shuzha.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a system administrator sees of the notices that leave the house, and may send once more. */
@Service
@Transactional
class DeliveryDesk {

    /** {@code sender} null: no mail server is configured, notices are in the application only. */
    record DeliveryState(@Nullable String sender, @Nullable String baseUrl, int waiting) {}

    /** {@code to}: name of the person, null for the organisation's other systems. */
    record FailedDelivery(
            String id, Channel channel, @Nullable String to, String text, int attempts, String error, Instant at) {}

    private final DeliveryMapper mapper;
    private final MailServer mail;
    private final NoticeProperties properties;
    private final NoticeWords words;
    private final Administrators administrators;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeliveryDesk(
            DeliveryMapper mapper,
            MailServer mail,
            NoticeProperties properties,
            NoticeWords words,
            Administrators administrators,
            Directory directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.mail = mail;
        this.properties = properties;
        this.words = words;
        this.administrators = administrators;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public DeliveryState state(Actor actor) {
        return new DeliveryState(
                mail.sender(), properties.baseUrl(), mapper.waiting(administrators.organisationOf(actor)));
    }

    @Transactional(readOnly = true)
    public Page<FailedDelivery> failed(Actor actor, Cursor after, Locale locale) {
        String organisation = administrators.organisationOf(actor);
        var found = mapper.failed(organisation, after == null ? null : after.id(), Page.SIZE + 1);
        var page = Page.of(found, Page.SIZE, one -> new Cursor("", one.id()));
        Map<String, String> names =
                directory.names(page.items().stream().map(Delivery::targetId).toList());
        List<FailedDelivery> rows =
                page.items().stream().map(one -> row(one, names, locale)).toList();
        return new Page<>(rows, page.next());
    }

    /** Throws not_found for what has not failed or belongs to another organisation. */
    void again(Actor actor, String id) {
        String organisation = administrators.organisationOf(actor);
        if (mapper.again(id, organisation, clock.instant()) == 0) {
            throw Problem.notFound("delivery");
        }
        events.publishEvent(new NoticeEvent(organisation, "notice.sent_again", actor, Map.of("delivery", id)));
    }

    private FailedDelivery row(Delivery one, Map<String, String> names, Locale locale) {
        return new FailedDelivery(
                one.id(),
                one.channel(),
                names.get(one.targetId()),
                words.text(mapper.notice(one.noticeId()), locale),
                one.attempts(),
                one.error(),
                one.endedAt());
    }
}
