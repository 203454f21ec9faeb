package org.shuzha.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shuzha.identity.Contact;
import org.shuzha.identity.Contacts;
import org.shuzha.notice.Delivery.Channel;
import org.shuzha.shared.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Notices by mail to whoever has an address: the sentence and a link, in the person's language, as plain text. */
@Component
class MailChannel implements DeliveryChannel {

    private static final String PAGE = "/notices/";

    private final JavaMailSender mail;
    private final NoticeProperties properties;
    private final Contacts contacts;
    private final NoticeWords words;
    private final Texts texts;

    MailChannel(
            ObjectProvider<JavaMailSender> mail,
            NoticeProperties properties,
            Contacts contacts,
            NoticeWords words,
            Texts texts) {
        this.mail = mail.getIfAvailable();
        this.properties = properties;
        this.contacts = contacts;
        this.words = words;
        this.texts = texts;
        if (open() && properties.mail().from() == null) {
            throw new IllegalStateException(
                    "shuzha.mail.from is missing: there is a mail server, and nobody who writes");
        }
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public boolean open() {
        return mail != null;
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
    public void send(Delivery delivery, NoticeEntry notice) throws MessagingException {
        for (Contact contact : contacts.of(List.of(delivery.targetId()))) {
            if (contact.email() != null) {
                mail.send(message(contact, notice));
            }
        }
    }

    /** The id stays the same however often it is sent, so that mail programs show it once. */
    private MimeMessage message(Contact contact, NoticeEntry notice) throws MessagingException {
        Locale locale = "en".equals(contact.language()) ? Locale.ENGLISH : Locale.CHINESE;
        String sentence = words.text(notice, locale);
        MimeMessage message = mail.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(properties.mail().from());
        helper.setTo(contact.email());
        helper.setSubject(texts.text("notice.mail.subject", Map.of("sentence", sentence), locale));
        helper.setText(
                texts.text("notice.mail.body", Map.of("sentence", sentence, "where", where(notice, locale)), locale));
        String host = properties.mail().from().replaceFirst(".*@", "").replaceFirst(">.*", "");
        message.setHeader("Message-ID", "<" + notice.id() + "@" + host + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private String where(NoticeEntry notice, Locale locale) {
        String link = properties.link(PAGE + notice.id());
        return link == null
                ? texts.text("notice.mail.look", Map.of(), locale)
                : texts.text("notice.mail.open", Map.of("link", link), locale);
    }
}
