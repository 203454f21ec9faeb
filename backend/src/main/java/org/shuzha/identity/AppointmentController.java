package org.shuzha.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuzha.identity.PersonnelChangeMapper.Row;
import org.shuzha.identity.PersonnelChanged.Kind;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Idempotent;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who holds which post, who leaves and who moves: the security administrator's. */
@RestController
@RequestMapping("/api/administration")
class AppointmentController {

    record NewAppointment(
            @NotNull Post post,
            @Nullable String department,
            @NotNull LocalDate from,
            @Nullable LocalDate until) {}

    /** {@code until}: the last day, yesterday at the earliest; null leaves the end open. */
    record AppointmentChange(@Nullable LocalDate until, int version) {}

    /** {@code on}: the last day on which the old rights hold; yesterday ends them at once. */
    record Departure(
            @NotNull LocalDate on,
            @Nullable String successor,
            @NotBlank @Size(max = 500) String reason) {}

    record NextPost(@NotNull Post post, @Nullable String department) {}

    /** As a departure; the new appointments begin the day after. */
    record Transfer(
            @NotNull LocalDate on,
            @NotNull @Size(max = 20) List<@Valid NextPost> appointments,
            @Nullable String successor,
            @NotBlank @Size(max = 500) String reason) {}

    record Cancellation(@NotBlank @Size(max = 500) String reason) {}

    record Cancelled(String person) {}

    record Ordered(String id) {}

    /** {@code effective}: the rights have ended already. */
    record ChangeOrdered(String id, Kind kind, LocalDate on, boolean effective) {}

    private final Appointments appointments;
    private final PersonnelChanges changes;
    private final PersonnelCancellation cancellation;

    AppointmentController(Appointments appointments, PersonnelChanges changes, PersonnelCancellation cancellation) {
        this.appointments = appointments;
        this.changes = changes;
        this.cancellation = cancellation;
    }

    @OpenTo(value = Audience.SECURITY_ADMINISTRATOR, stepUp = true)
    @Idempotent
    @PostMapping("/people/{id}/appointments")
    @ResponseStatus(HttpStatus.CREATED)
    Ordered appoint(Actor actor, @PathVariable String id, @Valid @RequestBody NewAppointment one) {
        return new Ordered(appointments.appoint(actor, id, one.post(), one.department(), one.from(), one.until()));
    }

    @OpenTo(value = Audience.SECURITY_ADMINISTRATOR, stepUp = true)
    @PutMapping("/appointments/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(Actor actor, @PathVariable String id, @Valid @RequestBody AppointmentChange change) {
        appointments.change(actor, id, change.until(), change.version());
    }

    @OpenTo(value = Audience.SECURITY_ADMINISTRATOR, stepUp = true)
    @Idempotent
    @PostMapping("/people/{id}/departure")
    @ResponseStatus(HttpStatus.CREATED)
    ChangeOrdered depart(Actor actor, @PathVariable String id, @Valid @RequestBody Departure order) {
        return ordered(actor, id, Kind.LEFT, order, List.of());
    }

    @OpenTo(value = Audience.SECURITY_ADMINISTRATOR, stepUp = true)
    @Idempotent
    @PostMapping("/people/{id}/transfer")
    @ResponseStatus(HttpStatus.CREATED)
    ChangeOrdered transfer(Actor actor, @PathVariable String id, @Valid @RequestBody Transfer order) {
        List<PersonnelChanges.Next> next = order.appointments().stream()
                .map(one -> new PersonnelChanges.Next(one.post(), one.department()))
                .toList();
        return ordered(actor, id, Kind.MOVED, new Departure(order.on(), order.successor(), order.reason()), next);
    }

    /** Takes a departure or move back before it takes effect. */
    @OpenTo(value = Audience.SECURITY_ADMINISTRATOR, stepUp = true)
    @Idempotent
    @PostMapping("/people/{id}/change/cancellation")
    Cancelled cancel(Actor actor, @PathVariable String id, @Valid @RequestBody Cancellation order) {
        cancellation.cancel(actor, id, order.reason().strip());
        return new Cancelled(id);
    }

    private ChangeOrdered ordered(
            Actor actor, String id, Kind kind, Departure order, List<PersonnelChanges.Next> next) {
        Row row = changes.order(
                actor,
                id,
                new PersonnelChanges.Order(
                        kind, order.on(), order.successor(), order.reason().strip()),
                next);
        return new ChangeOrdered(row.id(), row.kind(), row.lastDay(), row.effectedAt() != null);
    }
}
