package org.shuzha.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.shuzha.identity.AppointmentMapper.Ordered;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Ids;
import org.shuzha.shared.Problem;
import org.shuzha.shared.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Appointing somebody and setting the last day; nothing is ever deleted and nobody appoints himself. */
@Service
@Transactional
class Appointments {

    private final AppointmentMapper mapper;
    private final AppointmentRules rules;
    private final OrganisationMapper organisations;
    private final Directory directory;
    private final Administrators administrators;
    private final Stale stale;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Appointments(
            AppointmentMapper mapper,
            AppointmentRules rules,
            OrganisationMapper organisations,
            Directory directory,
            Administrators administrators,
            Stale stale,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.rules = rules;
        this.organisations = organisations;
        this.directory = directory;
        this.administrators = administrators;
        this.stale = stale;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Appoints somebody of the own organisation. Throws forbidden {@code administration.self}, not_found for foreign people
     * and departments, and what {@link AppointmentRules} says.
     */
    String appoint(Actor actor, String personId, Post post, String departmentId, LocalDate from, LocalDate until) {
        Person person = administrators.somebodyElse(actor, personId);
        if (from.isBefore(today())) {
            throw Problem.invalid("appointment.from_past", Map.of());
        }
        if (until != null && until.isBefore(from)) {
            throw Problem.invalid("appointment.dates", Map.of());
        }
        Appointment appointment =
                new Appointment(Ids.next(), personId, person.organisationId(), departmentId, post, from, until);
        add(actor, appointment);
        events.publishEvent(new AppointmentsChanged(person.organisationId()));
        events.publishEvent(news(appointment).by(actor, person.organisationId(), "appointment.ordered"));
        return appointment.id();
    }

    /** Writes an appointment that stands up to the rules; the events are the caller's. */
    void add(Actor actor, Appointment appointment) {
        mapper.lockPerson(appointment.personId());
        if (!directory.person(appointment.personId()).orElseThrow().active()) {
            throw Problem.conflict("person.left", Map.of());
        }
        rules.place(appointment).ifPresent(Appointments::refuse);
        requireOpen(appointment);
        requireNew(appointment);
        rules.fault(appointment).ifPresent(Appointments::refuse);
        mapper.insert(appointment, actor.personId(), clock.instant());
    }

    /** Sets the last day, from yesterday on. Throws conflict {@code appointment.changed} for a stale version. */
    void change(Actor actor, String id, LocalDate until, int version) {
        Ordered before = find(actor, id);
        administrators.somebodyElse(actor, before.personId());
        mapper.lockPerson(before.personId());
        LocalDate yesterday = today().minusDays(1);
        boolean never = until != null && until.isBefore(before.validFrom().minusDays(1));
        if (never || until != null && until.isBefore(yesterday) || over(before, yesterday)) {
            throw Problem.invalid("appointment.dates", Map.of());
        }
        end(actor, before, until, version);
        rules.fault(prolonged(before, until)).ifPresent(Appointments::refuse);
        requireChair(before);
        events.publishEvent(new AppointmentsChanged(before.organisationId()));
        events.publishEvent(news(before.appointment())
                .field("until", before.validUntil(), until)
                .by(actor, before.organisationId(), "appointment.changed"));
    }

    /** Writes the last day under the version; never takes the last holder of an administrator's post away. */
    void end(Actor actor, Ordered before, LocalDate until, int version) {
        if (before.post().administers() && until != null) {
            requireSuccessor(before, until);
        }
        if (mapper.end(before.id(), until, version, actor.personId(), clock.instant()) == 0) {
            Ordered now = mapper.find(before.id()).orElseThrow();
            throw stale.problem("appointment", now.changedBy(), now.changedAt());
        }
    }

    static Changes news(Appointment appointment) {
        return new Changes()
                .fact("appointment", appointment.id())
                .fact("person", appointment.personId())
                .fact("post", appointment.post())
                .fact("department", appointment.departmentId())
                .fact("from", appointment.validFrom())
                .fact("until", appointment.validUntil());
    }

    private Ordered find(Actor actor, String id) {
        String organisation = administrators.organisationOf(actor);
        return mapper.find(id)
                .filter(found -> found.organisationId().equals(organisation))
                .orElseThrow(() -> Problem.notFound("appointment"));
    }

    /** A department of the same organisation that is open when the appointment begins. */
    private void requireOpen(Appointment appointment) {
        if (appointment.departmentId() == null) {
            return;
        }
        organisations.lockDepartment(appointment.departmentId());
        Department department = directory.department(appointment.departmentId());
        if (!department.organisationId().equals(appointment.organisationId())) {
            throw Problem.notFound("department");
        }
        boolean open = department.closedFrom() == null
                || appointment.validUntil() != null && department.openOn(appointment.validUntil());
        if (!open) {
            throw Problem.conflict("department.closed", Map.of("name", department.name()));
        }
    }

    private void requireNew(Appointment appointment) {
        boolean twice = mapper.ofPerson(appointment.personId()).stream()
                .filter(other -> other.post() == appointment.post()
                        && other.organisationId().equals(appointment.organisationId())
                        && java.util.Objects.equals(other.departmentId(), appointment.departmentId()))
                .anyMatch(other -> Period.of(other).and(Period.of(appointment)).isPresent());
        if (twice) {
            throw Problem.conflict("appointment.exists", Map.of());
        }
    }

    private void requireSuccessor(Ordered before, LocalDate until) {
        LocalDate next = until.plusDays(1);
        boolean held = mapper.holdersFrom(before.post(), before.organisationId(), next).stream()
                .anyMatch(other -> !other.personId().equals(before.personId())
                        && !other.validFrom().isAfter(next));
        if (!held) {
            throw Problem.conflict("administration.last", Map.of("post", before.post(), "from", until.toString()));
        }
    }

    /** Where a principal's appointment ends, the chair may not outlast it. */
    private void requireChair(Ordered before) {
        mapper.ofPerson(before.personId()).stream()
                .filter(other -> other.post() == Post.GROUP_CHAIR && before.post() == Post.PRINCIPAL)
                .filter(other ->
                        other.validUntil() == null || !other.validUntil().isBefore(today()))
                .forEach(chair -> rules.fault(chair).ifPresent(Appointments::refuse));
    }

    private static Appointment prolonged(Ordered before, LocalDate until) {
        return new Appointment(
                before.id(),
                before.personId(),
                before.organisationId(),
                before.departmentId(),
                before.post(),
                before.validFrom(),
                until);
    }

    /** What ended before yesterday is history; who comes back is appointed again. */
    private static boolean over(Ordered before, LocalDate yesterday) {
        return before.validUntil() != null && before.validUntil().isBefore(yesterday);
    }

    private static void refuse(AppointmentRules.Fault fault) {
        throw fault.problem();
    }

    private LocalDate today() {
        return Times.today(clock);
    }
}
