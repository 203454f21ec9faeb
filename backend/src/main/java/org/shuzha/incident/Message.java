package org.shuzha.incident;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shuzha.shared.Problem;

/** What persons are told: the subject of mails, and a text that begins with the person's name where the list has one. */
record Message(String subject, String text) {

    /** A text message of ten parts is nobody's short message any more. */
    static final int LONGEST_SMS = 500;

    private static final int LONGEST_SUBJECT = 100;
    private static final int SHORTEST = 5;
    private static final int LONGEST = 2000;
    private static final int PART = 70;
    private static final int PART_OF_MANY = 67;

    /** Throws invalid {@code incident.message_subject} or {@code incident.message_text}. */
    static Message of(String subject, String text) {
        Message message = new Message(subject.strip(), text.strip().replace("\r\n", "\n"));
        if (message.subject.length() < 2
                || message.subject.length() > LONGEST_SUBJECT
                || message.subject.chars().anyMatch(Character::isISOControl)) {
            throw Problem.invalid("incident.message_subject", Map.of("max", LONGEST_SUBJECT));
        }
        boolean plain = message.text.chars().allMatch(one -> one == '\n' || !Character.isISOControl(one));
        if (message.text.length() < SHORTEST || message.text.length() > LONGEST || !plain) {
            throw Problem.invalid("incident.message_text", Map.of("min", SHORTEST, "max", LONGEST));
        }
        return message;
    }

    String to(@Nullable String name) {
        return name == null ? text : name + "：" + text;
    }

    /** How many parts a text message is sent and paid in; counted in characters of two bytes, as Chinese needs them. */
    static int parts(String sms) {
        return sms.length() <= PART ? 1 : (sms.length() + PART_OF_MANY - 1) / PART_OF_MANY;
    }
}
