package org.shuzha.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Ids;
import org.shuzha.shared.Problem;
import org.shuzha.shared.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Set-up ends by handing over to three administrators; from then on nobody has a right outside the appointments. */
@Service
class HandOver {

    /** One of the three; the token, shown this once, is null for who has an account already. */
    record Administrator(
            Post post,
            Me.Named person,
            @Nullable String username,
            @Nullable String token,
            @Nullable Instant expiresAt) {}

    private final SetupMapper setup;
    private final Appointments appointments;
    private final Invitations invitations;
    private final AccountMapper accounts;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandOver(
            SetupMapper setup,
            Appointments appointments,
            Invitations invitations,
            AccountMapper accounts,
            Directory directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.setup = setup;
        this.appointments = appointments;
        this.invitations = invitations;
        this.accounts = accounts;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Appoints the three from today on. Throws forbidden {@code setup.over} for everybody but the opener of the first
     * account and ever after, invalid {@code setup.three_people}, and what {@link AppointmentRules} says.
     */
    @Transactional
    public List<Administrator> name(Actor actor, String system, String security, String audit) {
        String organisation = setup.lock(actor.personId()).orElseThrow(() -> Problem.forbidden("setup.over", Map.of()));
        Map<Post, Person> three = new EnumMap<>(Post.class);
        three.put(Post.SYSTEM_ADMINISTRATOR, person(organisation, system));
        three.put(Post.SECURITY_ADMINISTRATOR, person(organisation, security));
        three.put(Post.AUDIT_ADMINISTRATOR, person(organisation, audit));
        if (new HashSet<>(three.values()).size() < three.size()) {
            throw Problem.invalid("setup.three_people", Map.of());
        }
        List<Administrator> named = new ArrayList<>();
        three.forEach((post, person) -> named.add(appoint(actor, post, person)));
        setup.end(organisation, clock.instant());
        events.publishEvent(new AppointmentsChanged(organisation));
        Changes news = new Changes();
        three.forEach((post, person) -> news.fact(post.name(), person.id()));
        events.publishEvent(news.by(actor, organisation, "setup.handed_over"));
        return named;
    }

    private Administrator appoint(Actor actor, Post post, Person person) {
        appointments.add(
                actor,
                new Appointment(
                        Ids.next(), person.id(), person.organisationId(), null, post, Times.today(clock), null));
        Invitations.Issued issued = accounts.open(person.id()) ? null : invitations.invite(actor, person);
        return new Administrator(
                post,
                new Me.Named(person.id(), person.name()),
                accounts.usernameOf(person.id()),
                issued == null ? null : issued.token(),
                issued == null ? null : issued.expiresAt());
    }

    private Person person(String organisation, String id) {
        return directory
                .person(id)
                .filter(one -> one.active() && one.organisationId().equals(organisation))
                .orElseThrow(() -> Problem.invalid("setup.three_people", Map.of()));
    }
}
