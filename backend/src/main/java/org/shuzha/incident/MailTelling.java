package org.shuzha.incident;

import jakarta.mail.MessagingException;
import org.shuzha.outbox.MailServer;
import org.shuzha.outbox.Unreachable;
import org.springframework.stereotype.Component;

/** Persons with a mail address, over the mail server of the house. */
@Component
class MailTelling implements TellingChannel {

    private final MailServer mail;

    MailTelling(MailServer mail) {
        this.mail = mail;
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
    public String send(String id, String to, String subject, String text) throws MessagingException, Unreachable {
        return mail.send(id, to, subject, text);
    }
}
