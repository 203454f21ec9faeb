package org.shuzha.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.shuzha.identity.PersonnelChangeMapper.Ending;
import org.shuzha.identity.PersonnelChangeMapper.Row;
import org.shuzha.identity.PersonnelChangeMapper.Touched;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Problem;
import org.shuzha.shared.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes back a departure or move whose last day is not over: what it ended goes on as before, what it brought never begins. */
@Service
class PersonnelCancellation {

    private final PersonnelChangeMapper mapper;
    private final AppointmentMapper appointments;
    private final SubstitutionMapper substitutions;
    private final AppointmentRules rules;
    private final Appointments endings;
    private final Administrators administrators;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PersonnelCancellation(
            PersonnelChangeMapper mapper,
            AppointmentMapper appointments,
            SubstitutionMapper substitutions,
            AppointmentRules rules,
            Appointments endings,
            Administrators administrators,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.appointments = appointments;
        this.substitutions = substitutions;
        this.rules = rules;
        this.endings = endings;
        this.administrators = administrators;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Throws forbidden {@code administration.self}, conflict {@code person.no_change} when nothing is pending, and what
     * {@link AppointmentRules} says when something ordered since no longer goes together with the former posts.
     */
    @Transactional
    public void cancel(Actor actor, String personId, String reason) {
        Person person = administrators.somebodyElse(actor, personId);
        appointments.lockPerson(personId);
        Row row = pending(personId);
        mapper.cancelled(row.id(), actor.personId(), clock.instant());
        mapper.touched(row.id()).forEach(one -> undo(actor, row.lastDay(), one));
        events.publishEvent(new AppointmentsChanged(person.organisationId()));
        events.publishEvent(news(row)
                .personal("reason", null, reason)
                .by(actor, person.organisationId(), "personnel.change_cancelled"));
    }

    private static Changes news(Row row) {
        return new Changes()
                .fact("change", row.id())
                .fact("person", row.personId())
                .fact("kind", row.kind())
                .fact("lastDay", row.lastDay());
    }

    private Row pending(String personId) {
        return mapper.pending(personId)
                .map(pending -> mapper.lock(pending.id()))
                .filter(pending -> !pending.lastDay().isBefore(Times.today(clock)))
                .orElseThrow(() -> Problem.conflict("person.no_change", Map.of()));
    }

    private void undo(Actor actor, LocalDate lastDay, Ending one) {
        if (one.kind() == Touched.SUBSTITUTION) {
            substitutions.find(one.objectId()).ifPresent(found -> restore(actor, lastDay, found, one.untilBefore()));
            return;
        }
        AppointmentMapper.Ordered found = appointments.find(one.objectId()).orElseThrow();
        if (one.kind() == Touched.BEGUN) {
            LocalDate never = found.validFrom().minusDays(1);
            endings.end(actor, found, never, found.version());
            tell(actor, found, never);
        } else if (Objects.equals(found.validUntil(), PersonnelChanges.lastDay(lastDay, found.validFrom()))) {
            restore(actor, found, one.untilBefore());
        }
    }

    private void restore(Actor actor, AppointmentMapper.Ordered found, LocalDate until) {
        appointments.end(found.id(), until, found.version(), actor.personId(), clock.instant());
        rules.fault(appointments.find(found.id()).orElseThrow().appointment()).ifPresent(fault -> {
            throw fault.problem();
        });
        tell(actor, found, until);
    }

    private void restore(Actor actor, LocalDate lastDay, SubstitutionMapper.Row found, LocalDate until) {
        if (!found.validUntil().equals(PersonnelChanges.lastDay(lastDay, found.validFrom()))) {
            return;
        }
        substitutions.end(found.id(), until, found.version(), actor.personId(), clock.instant());
        rules.fault(Substitutions.substitution(found, until)).ifPresent(fault -> {
            throw fault.problem();
        });
        events.publishEvent(Substitutions.news(Substitutions.substitution(found, found.validUntil()))
                .field("until", found.validUntil(), until)
                .by(actor, found.organisationId(), "substitution.changed"));
    }

    private void tell(Actor actor, AppointmentMapper.Ordered found, LocalDate until) {
        events.publishEvent(Appointments.news(found.appointment())
                .field("until", found.validUntil(), until)
                .by(actor, found.organisationId(), "appointment.changed"));
    }
}
