package org.shuzha.notice;

import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shuzha.identity.Contact;
import org.shuzha.notice.Delivery.Channel;
import org.shuzha.outbox.MailServer;
import org.shuzha.outbox.Unreachable;
import org.shuzha.shared.Texts;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/** Notices by mail to whoever has an address: the sentence and a link, in the person's language, as plain text. */
@Component
class MailChannel implements DeliveryChannel {

    private static final String PAGE = "/notices/";
    private static final String TRACKING = "/complaints/tracking";

    private final MailServer mail;
    private final NoticeProperties properties;
    private final Addresses addresses;
    private final NoticeWords words;
    private final Texts texts;

    MailChannel(MailServer mail, NoticeProperties properties, Addresses addresses, NoticeWords words, Texts texts) {
        this.mail = mail;
        this.properties = properties;
        this.addresses = addresses;
        this.words = words;
        this.texts = texts;
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public boolean open() {
        return mail.open();
    }

    @Override
    public List<Outgoing> outgoing(List<Addressed> raised) {
        return raised.stream()
                .filter(one -> one.contact().email() != null)
                .map(one -> new Outgoing(
                        one.notice(), one.contact().personId(), one.contact().organisationId()))
                .toList();
    }

    /** To the address of today; who has none any more, or has left, gets nothing. */
    @Override
    public void send(Delivery delivery, NoticeEntry notice) throws MessagingException, Unreachable {
        for (Addresses.Address to : addresses.of(List.of(delivery.targetId()))) {
            if (to.contact().email() != null) {
                send(to, notice);
            }
        }
    }

    /** A refusal may quote the address; a complainant's is written down nowhere. */
    private void send(Addresses.Address to, NoticeEntry notice) throws MessagingException, Unreachable {
        try {
            write(to, notice);
        } catch (MailException | MessagingException refused) {
            if (to.outside()) {
                throw new IllegalStateException(refused.getClass().getSimpleName());
            }
            throw refused;
        }
    }

    private void write(Addresses.Address to, NoticeEntry notice) throws MessagingException, Unreachable {
        Contact contact = to.contact();
        Locale locale = "en".equals(contact.language()) ? Locale.ENGLISH : Locale.CHINESE;
        String sentence = words.text(notice, locale);
        String where = where(to, notice, locale);
        mail.send(
                notice.id(),
                contact.email(),
                texts.text("notice.mail.subject", Map.of("sentence", sentence), locale),
                texts.text("notice.mail.body", Map.of("sentence", sentence, "where", where), locale));
    }

    private String where(Addresses.Address to, NoticeEntry notice, Locale locale) {
        String link = properties.link(to.outside() ? TRACKING : PAGE + notice.id());
        return link == null
                ? texts.text("notice.mail.look", Map.of(), locale)
                : texts.text("notice.mail.open", Map.of("link", link), locale);
    }
}
