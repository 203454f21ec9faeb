package org.shuzha.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shuzha.identity.SubstitutionMapper.Row;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Ids;
import org.shuzha.shared.Problem;
import org.shuzha.shared.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ordering and ending substitutions; who may order one is asked before, what it may not be is asked here. */
@Service
@Transactional
class Substitutions {

    /** {@code absent} null means whoever orders it. */
    record Draft(String absent, String substitute, LocalDate from, LocalDate until, String reason) {}

    private final SubstitutionMapper mapper;
    private final AppointmentMapper appointments;
    private final AppointmentRules rules;
    private final Directory directory;
    private final Stale stale;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Substitutions(
            SubstitutionMapper mapper,
            AppointmentMapper appointments,
            AppointmentRules rules,
            Directory directory,
            Stale stale,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.appointments = appointments;
        this.rules = rules;
        this.directory = directory;
        this.stale = stale;
        this.events = events;
        this.clock = clock;
    }

    /** Throws not_found for a substitute of another organisation, and what {@link AppointmentRules} says. */
    Row order(Actor actor, Person absent, Draft draft) {
        Person substitute = directory
                .person(draft.substitute())
                .filter(one -> one.active() && one.organisationId().equals(absent.organisationId()))
                .orElseThrow(() -> Problem.notFound("person"));
        if (draft.from().isBefore(today()) || draft.until().isBefore(draft.from())) {
            throw Problem.invalid("substitution.dates", Map.of());
        }
        Substitution substitution =
                new Substitution(Ids.next(), absent.id(), substitute.id(), draft.from(), draft.until(), draft.reason());
        rules.fault(substitution).ifPresent(fault -> {
            throw fault.problem();
        });
        requireNew(substitution);
        mapper.insert(substitution, actor.personId(), clock.instant());
        tell(actor, absent.organisationId(), news(substitution), "substitution.ordered");
        return mapper.find(substitution.id()).orElseThrow();
    }

    /** Sets the last day, from yesterday on; a later one is checked like a new order. */
    Row end(Actor actor, Row before, LocalDate until, int version) {
        LocalDate yesterday = today().minusDays(1);
        if (until.isBefore(yesterday) || until.isBefore(before.validFrom().minusDays(1)) || over(before, yesterday)) {
            throw Problem.invalid("substitution.dates", Map.of());
        }
        write(actor, before, until, version);
        if (until.isAfter(before.validUntil())) {
            rules.fault(substitution(before, until)).ifPresent(fault -> {
                throw fault.problem();
            });
        }
        Changes news = news(substitution(before, before.validUntil())).field("until", before.validUntil(), until);
        tell(actor, before.organisationId(), news, "substitution.changed");
        return mapper.find(before.id()).orElseThrow();
    }

    /** Ends what a person who leaves or moves has ordered or was asked for; the caller tells who waits. */
    void endAll(Actor actor, Person person, LocalDate lastDay) {
        for (Row one : mapper.ofPeople(List.of(person.id()))) {
            if (one.validUntil().isAfter(lastDay)) {
                LocalDate until = PersonnelChanges.lastDay(lastDay, one.validFrom());
                write(actor, one, until, one.version());
                events.publishEvent(news(substitution(one, one.validUntil()))
                        .field("until", one.validUntil(), until)
                        .by(actor, one.organisationId(), "substitution.changed"));
            }
        }
    }

    private void write(Actor actor, Row before, LocalDate until, int version) {
        if (mapper.end(before.id(), until, version, actor.personId(), clock.instant()) == 0) {
            Row now = mapper.find(before.id()).orElseThrow();
            throw stale.problem("substitution", now.changedBy(), now.changedAt());
        }
    }

    private void requireNew(Substitution substitution) {
        boolean twice = appointments.substitutionsOf(substitution.absentId()).stream()
                .filter(other -> other.substituteId().equals(substitution.substituteId()))
                .anyMatch(other -> Period.of(other).and(Period.of(substitution)).isPresent());
        if (twice) {
            throw Problem.conflict("substitution.exists", Map.of());
        }
    }

    private void tell(Actor actor, String organisationId, Changes news, String action) {
        events.publishEvent(new AppointmentsChanged(organisationId));
        events.publishEvent(news.by(actor, organisationId, action));
    }

    private static boolean over(Row before, LocalDate yesterday) {
        return before.validUntil().isBefore(yesterday);
    }

    static Substitution substitution(Row row, LocalDate until) {
        return new Substitution(row.id(), row.absentId(), row.substituteId(), row.validFrom(), until, row.reason());
    }

    static Changes news(Substitution substitution) {
        return new Changes()
                .fact("substitution", substitution.id())
                .fact("absent", substitution.absentId())
                .fact("substitute", substitution.substituteId())
                .fact("from", substitution.validFrom())
                .fact("until", substitution.validUntil())
                .personal("reason", null, Objects.toString(substitution.reason(), ""));
    }

    private LocalDate today() {
        return Times.today(clock);
    }
}
