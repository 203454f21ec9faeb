package org.shuzha.identity;

import java.time.Clock;
import java.util.List;
import org.shuzha.identity.AppointmentMapper.Ordered;
import org.shuzha.identity.PersonnelChangeMapper.Row;
import org.shuzha.identity.PersonnelChangeMapper.Touched;
import org.shuzha.identity.PersonnelChanged.Kind;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives effect to departures and moves: account closed, sessions ended, everybody who waits for the person told. */
@Service
class PersonnelEffects {

    private final PersonnelChangeMapper mapper;
    private final AppointmentMapper appointments;
    private final StaffMapper staff;
    private final AccountMapper accounts;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PersonnelEffects(
            PersonnelChangeMapper mapper,
            AppointmentMapper appointments,
            StaffMapper staff,
            AccountMapper accounts,
            Sessions sessions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.appointments = appointments;
        this.staff = staff;
        this.accounts = accounts;
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
    }

    /** Once, however many nodes find it due. */
    @Transactional
    public void apply(String id) {
        Row row = mapper.lock(id);
        boolean settled = row.effectedAt() != null || row.cancelledAt() != null;
        if (settled || !row.lastDay().isBefore(Times.today(clock))) {
            return;
        }
        mapper.effected(id, clock.instant());
        if (row.kind() == Kind.LEFT) {
            close(row);
        }
        events.publishEvent(changed(row));
        events.publishEvent(new AppointmentsChanged(row.organisationId()));
        events.publishEvent(new Changes()
                .fact("change", id)
                .fact("person", row.personId())
                .fact("kind", row.kind())
                .by(Actor.SYSTEM, row.organisationId(), "personnel.changed"));
    }

    private PersonnelChanged changed(Row row) {
        List<Appointment> ended = appointments.history(row.personId(), row.organisationId()).stream()
                .filter(one -> row.lastDay().equals(one.validUntil()))
                .filter(one -> !one.validFrom().isAfter(row.lastDay()))
                .map(Ordered::appointment)
                .toList();
        long substitutions = mapper.touched(row.id()).stream()
                .filter(one -> one.kind() == Touched.SUBSTITUTION)
                .count();
        return new PersonnelChanged(
                row.id(), row.personId(), row.organisationId(), row.kind(), row.lastDay(), row.orderedBy(), ended, (int)
                        substitutions);
    }

    private void close(Row row) {
        staff.close(row.personId(), row.orderedBy(), clock.instant());
        accounts.revoke(row.personId(), clock.instant());
        sessions.end(row.personId());
        events.publishEvent(new AccountEvent(row.personId(), "account.closed", Actor.SYSTEM));
    }
}
