package org.shuzha.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shuzha.identity.AppointmentMapper.Ordered;
import org.shuzha.identity.PersonnelChangeMapper.Row;
import org.shuzha.identity.PersonnelChanged.Kind;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Ids;
import org.shuzha.shared.Problem;
import org.shuzha.shared.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People leave or move (A18, A29.4, B10). Every appointment and substitution ends with the last day, whichever comes
 * first; a move keeps nothing but what is ordered anew for the day after. A last day that is over takes effect at once.
 */
@Service
@Transactional
class PersonnelChanges {

    /** {@code successor} may be null; whether the successor may take a task is decided task by task. */
    record Order(Kind kind, LocalDate lastDay, String successor, String reason) {}

    /** A post to be held after a move. */
    record Next(Post post, String department) {}

    private final PersonnelChangeMapper mapper;
    private final AppointmentMapper appointmentRows;
    private final Appointments appointments;
    private final Substitutions substitutions;
    private final PersonnelEffects effects;
    private final Directory directory;
    private final Administrators administrators;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PersonnelChanges(
            PersonnelChangeMapper mapper,
            AppointmentMapper appointmentRows,
            Appointments appointments,
            Substitutions substitutions,
            PersonnelEffects effects,
            Directory directory,
            Administrators administrators,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.appointmentRows = appointmentRows;
        this.appointments = appointments;
        this.substitutions = substitutions;
        this.effects = effects;
        this.directory = directory;
        this.administrators = administrators;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Orders a departure ({@code next} empty) or a move. Throws forbidden {@code administration.self}, conflict {@code
     * person.change_pending} and {@code administration.last}, invalid {@code person.last_day} and {@code person.successor}.
     */
    Row order(Actor actor, String personId, Order order, List<Next> next) {
        Person person = administrators.somebodyElse(actor, personId);
        appointmentRows.lockPerson(personId);
        check(person, order);
        Row row = new Row(
                Ids.next(),
                personId,
                person.organisationId(),
                order.kind(),
                order.lastDay(),
                order.successor(),
                order.reason(),
                actor.personId(),
                clock.instant(),
                null,
                null);
        mapper.insert(row);
        mapper.remember(row.id());
        endAll(actor, person, order.lastDay());
        for (Next one : next) {
            Appointment begun = starting(person, order.lastDay().plusDays(1), one);
            appointments.add(actor, begun);
            mapper.rememberBegun(row.id(), begun.id());
        }
        if (order.lastDay().isBefore(Times.today(clock))) {
            effects.apply(row.id());
        } else {
            events.publishEvent(new AppointmentsChanged(person.organisationId()));
        }
        events.publishEvent(news(row, next).by(actor, person.organisationId(), "personnel.change_ordered"));
        return mapper.lock(row.id());
    }

    private void check(Person person, Order order) {
        if (!person.active()) {
            throw Problem.conflict("person.left", Map.of());
        }
        if (order.lastDay().isBefore(Times.today(clock).minusDays(1))) {
            throw Problem.invalid("person.last_day", Map.of());
        }
        mapper.pending(person.id()).ifPresent(pending -> {
            throw Problem.conflict(
                    "person.change_pending", Map.of("on", pending.lastDay().toString()));
        });
        String successor = order.successor();
        boolean fits = successor == null
                || !successor.equals(person.id())
                        && directory
                                .person(successor)
                                .filter(one ->
                                        one.active() && one.organisationId().equals(person.organisationId()))
                                .isPresent();
        if (!fits) {
            throw Problem.invalid("person.successor", Map.of());
        }
    }

    /** What would have begun later never takes effect: its last day is set before its first. */
    private void endAll(Actor actor, Person person, LocalDate lastDay) {
        for (Ordered one : appointmentRows.history(person.id(), person.organisationId())) {
            if (one.validUntil() == null || one.validUntil().isAfter(lastDay)) {
                LocalDate until = lastDay(lastDay, one.validFrom());
                appointments.end(actor, one, until, one.version());
                events.publishEvent(Appointments.news(one.appointment())
                        .field("until", one.validUntil(), until)
                        .by(actor, one.organisationId(), "appointment.changed"));
            }
        }
        substitutions.endAll(actor, person, lastDay);
    }

    static LocalDate lastDay(LocalDate ordered, LocalDate from) {
        return from.isAfter(ordered) ? from.minusDays(1) : ordered;
    }

    private static Appointment starting(Person person, LocalDate from, Next next) {
        return new Appointment(
                Ids.next(), person.id(), person.organisationId(), next.department(), next.post(), from, null);
    }

    private static Changes news(Row row, List<Next> next) {
        return new Changes()
                .fact("change", row.id())
                .fact("person", row.personId())
                .fact("kind", row.kind())
                .fact("lastDay", row.lastDay())
                .fact("successor", row.successorId())
                .fact("posts", next.stream().map(one -> one.post().name()).toList())
                .personal("reason", null, row.reason());
    }
}
