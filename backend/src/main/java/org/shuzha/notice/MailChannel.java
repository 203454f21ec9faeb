package org.shuzha.notice;

import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shuzha.identity.Contact;
import org.shuzha.identity.Contacts;
import org.shuzha.notice.Delivery.Channel;
import org.shuzha.outbox.MailServer;
import org.shuzha.outbox.Unreachable;
import org.shuzha.shared.Texts;
import org.springframework.stereotype.Component;

/** Notices by mail to whoever has an address: the sentence and a link, in the person's language, as plain text. */
@Component
class MailChannel implements DeliveryChannel {

    private static final String PAGE = "/notices/";

    private final MailServer mail;
    private final NoticeProperties properties;
    private final Contacts contacts;
    private final NoticeWords words;
    private final Texts texts;

    MailChannel(MailServer mail, NoticeProperties properties, Contacts contacts, NoticeWords words, Texts texts) {
        this.mail = mail;
        this.properties = properties;
        this.contacts = contacts;
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
        for (Contact contact : contacts.of(List.of(delivery.targetId()))) {
            if (contact.email() != null) {
                write(contact, notice);
            }
        }
    }

    private void write(Contact contact, NoticeEntry notice) throws MessagingException, Unreachable {
        Locale locale = "en".equals(contact.language()) ? Locale.ENGLISH : Locale.CHINESE;
        String sentence = words.text(notice, locale);
        mail.send(
                notice.id(),
                contact.email(),
                texts.text("notice.mail.subject", Map.of("sentence", sentence), locale),
                texts.text("notice.mail.body", Map.of("sentence", sentence, "where", where(notice, locale)), locale));
    }

    private String where(NoticeEntry notice, Locale locale) {
        String link = properties.link(PAGE + notice.id());
        return link == null
                ? texts.text("notice.mail.look", Map.of(), locale)
                : texts.text("notice.mail.open", Map.of("link", link), locale);
    }
}
