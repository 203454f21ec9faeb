package org.shuzha.identity;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people are written to. */
@Service
@Transactional
public class Contacts {

    public static final int LONGEST = 254;

    /** One address without a name, brackets or comments. */
    public static final String EMAIL = "[\\w.!#$%&'*+/=?^`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,187}[A-Za-z0-9])?";

    private final ContactMapper mapper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Contacts(ContactMapper mapper, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.events = events;
        this.clock = clock;
    }

    /** Of active people; whoever has left is left out. */
    @Transactional(readOnly = true)
    public List<Contact> of(Collection<String> people) {
        return people.isEmpty() ? List.of() : mapper.of(people);
    }

    Contact own(Actor actor) {
        return mapper.of(List.of(actor.personId())).get(0);
    }

    /** Throws invalid {@code person.email_invalid}. */
    void change(Actor actor, String email, String language) {
        Contact before = own(actor);
        String plain = sound(email);
        mapper.change(actor.personId(), plain, language, clock.instant());
        var personal = new TreeMap<String, String>();
        if (!Objects.equals(before.email(), plain)) {
            personal.put("email.old", before.email());
            personal.put("email.new", plain);
        }
        events.publishEvent(new AccountEvent(
                actor.personId(), "account.contact_changed", actor, Map.of("language", language), personal));
    }

    /** The address without blanks around it, null for none; throws invalid {@code person.email_invalid}. */
    public static String sound(String email) {
        if (email == null || email.isBlank()) {
            return null;
        }
        String plain = email.strip();
        if (!plain.matches(EMAIL)) {
            throw Problem.invalid("person.email_invalid", Map.of());
        }
        return plain;
    }
}
