package org.shuzha.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The mail server of the house; what goes through it is plain text that nobody answers. */
@Component
public class MailServer {

    private final JavaMailSender mail;
    private final String from;

    MailServer(ObjectProvider<JavaMailSender> mail, MailProperties properties) {
        this.mail = mail.getIfAvailable();
        this.from = properties.from();
        if (open() && from == null) {
            throw new IllegalStateException(
                    "shuzha.mail.from is missing: there is a mail server, and nobody who writes");
        }
    }

    /** Whether there is one. */
    public boolean open() {
        return mail != null;
    }

    /** Who writes, null without a server. */
    @Nullable
    public String sender() {
        return open() ? from : null;
    }

    /**
     * Answers the message's id, which stays the same for the same {@code id} however often it is sent, so that mail programs
     * show it once. Throws {@link Unreachable} where the server refuses the address for good.
     */
    public String send(String id, String to, String subject, String text) throws MessagingException, Unreachable {
        MimeMessage message = mail.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(to);
        helper.setSubject(subject);
        helper.setText(text);
        String messageId = "<" + id + "@" + from.replaceFirst(".*@", "").replaceFirst(">.*", "") + ">";
        message.setHeader("Message-ID", messageId);
        message.setHeader("Auto-Submitted", "auto-generated");
        try {
            mail.send(message);
        } catch (MailSendException failed) {
            if (Arrays.stream(failed.getMessageExceptions()).anyMatch(MailServer::refusedAddress)) {
                throw new Unreachable("refused", false);
            }
            throw failed;
        }
        return messageId;
    }

    /** What the server will never take; what it did not take just now is among the valid ones. */
    private static boolean refusedAddress(Exception failed) {
        return failed instanceof SendFailedException sending
                && sending.getInvalidAddresses() != null
                && sending.getInvalidAddresses().length > 0;
    }
}
