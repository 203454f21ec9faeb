package org.shuzha.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shuzha.shared.ImportTable.Row;
import org.shuzha.shared.Problem;
import org.springframework.stereotype.Component;

/**
 * What an appointment or a substitution may not be, whoever orders it: screen, API, import and set-up all ask here, under
 * a lock on the people it is about. The three administrators exclude each other, an administrator decides nothing in
 * matters, an auditor or audit administrator holds nothing else: for one person, in overlapping time, in any
 * organisation, and also by standing in for one another.
 */
@Component
class AppointmentRules {

    /** What is wrong, and with which field. */
    record Fault(String field, String code, Map<String, Object> args) {

        Problem problem() {
            return Problem.invalid(code, args);
        }

        void tell(Row row) {
            row.mistake(field, code, args);
        }
    }

    private final AppointmentMapper mapper;

    AppointmentRules(AppointmentMapper mapper) {
        this.mapper = mapper;
    }

    /** Heads and deputies belong to a department; leaders, the group and administrators to the whole organisation. */
    Optional<Fault> place(Appointment appointment) {
        boolean placed = appointment.departmentId() != null;
        Map<String, Object> args = Map.of("post", appointment.post());
        if (appointment.post().needsDepartment() && !placed) {
            return Optional.of(new Fault("department", "appointment.department_needed", args));
        }
        if (appointment.post().refusesDepartment() && placed) {
            return Optional.of(new Fault("department", "appointment.department_refused", args));
        }
        return Optional.empty();
    }

    /** The chair is the principal (A4.1), and no post excludes another. The appointment may stand written already. */
    Optional<Fault> fault(Appointment appointment) {
        mapper.lockPerson(appointment.personId());
        List<Appointment> held = mapper.ofPerson(appointment.personId());
        if (appointment.post() == Post.GROUP_CHAIR && held.stream().noneMatch(other -> chairs(appointment, other))) {
            return Optional.of(new Fault("post", "appointment.chair_not_principal", Map.of("article", "A4.1")));
        }
        Stream<Appointment> stoodInFor = mapper.substitutionsOf(appointment.personId()).stream()
                .flatMap(substitution -> counterpart(substitution, appointment));
        return Stream.concat(held.stream(), stoodInFor)
                .filter(other -> meet(appointment, other) && appointment.post().excludes(other.post()))
                .findFirst()
                .map(other -> excluded("post", appointment, other));
    }

    /** Nobody stands in for himself, while he is stood in for, or for a post that excludes one of his own. */
    Optional<Fault> fault(Substitution substitution) {
        if (substitution.absentId().equals(substitution.substituteId())) {
            return Optional.of(new Fault("substitute", "substitution.self", Map.of()));
        }
        Stream.of(substitution.absentId(), substitution.substituteId()).sorted().forEach(mapper::lockPerson);
        if (chained(substitution)) {
            return Optional.of(new Fault("substitute", "substitution.chain", Map.of()));
        }
        List<Appointment> own = mapper.ofPerson(substitution.substituteId());
        return mapper.ofPerson(substitution.absentId()).stream()
                .flatMap(absent -> own.stream()
                        .filter(other -> absent.post().excludes(other.post()))
                        .filter(other -> shared(substitution, absent, other))
                        .map(other -> excluded("substitute", absent, other)))
                .findFirst();
    }

    private boolean chained(Substitution substitution) {
        return Stream.concat(
                        mapper.substitutionsOf(substitution.substituteId()).stream()
                                .filter(other -> other.absentId().equals(substitution.substituteId())),
                        mapper.substitutionsOf(substitution.absentId()).stream()
                                .filter(other -> other.substituteId().equals(substitution.absentId())))
                .anyMatch(other -> Period.of(substitution).and(Period.of(other)).isPresent());
    }

    private Stream<Appointment> counterpart(Substitution substitution, Appointment appointment) {
        boolean absent = substitution.absentId().equals(appointment.personId());
        return mapper.ofPerson(absent ? substitution.substituteId() : substitution.absentId()).stream()
                .filter(other -> shared(substitution, appointment, other));
    }

    private static boolean shared(Substitution substitution, Appointment one, Appointment other) {
        return Period.of(substitution)
                .and(Period.of(one))
                .flatMap(days -> days.and(Period.of(other)))
                .isPresent();
    }

    private static boolean meet(Appointment one, Appointment other) {
        return Period.of(one).and(Period.of(other)).isPresent();
    }

    private static boolean chairs(Appointment chair, Appointment other) {
        return other.post() == Post.PRINCIPAL
                && other.organisationId().equals(chair.organisationId())
                && Period.of(other).covers(Period.of(chair));
    }

    private static Fault excluded(String field, Appointment one, Appointment other) {
        return new Fault(field, "appointment.excluded", Map.of("post", one.post(), "other", other.post()));
    }
}
