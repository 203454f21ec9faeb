package org.shuzha.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shuzha.identity.AppointmentMapper.Ordered;
import org.shuzha.identity.PersonFile.AppointmentView;
import org.shuzha.identity.PersonFile.PendingChange;
import org.shuzha.identity.StaffMapper.StaffRow;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Times;
import org.springframework.stereotype.Component;

/** Puts together what administrators see of one person. */
@Component
public class PersonFiles {

    private final StaffMapper staff;
    private final AppointmentMapper appointments;
    private final SubstitutionMapper substitutions;
    private final SubstitutionViews substitutionViews;
    private final PersonnelChangeMapper changes;
    private final StaffViews views;
    private final Directory directory;
    private final Administrators administrators;
    private final Clock clock;

    PersonFiles(
            StaffMapper staff,
            AppointmentMapper appointments,
            SubstitutionMapper substitutions,
            SubstitutionViews substitutionViews,
            PersonnelChangeMapper changes,
            StaffViews views,
            Directory directory,
            Administrators administrators,
            Clock clock) {
        this.staff = staff;
        this.appointments = appointments;
        this.substitutions = substitutions;
        this.substitutionViews = substitutionViews;
        this.changes = changes;
        this.views = views;
        this.directory = directory;
        this.administrators = administrators;
        this.clock = clock;
    }

    /** A departure or move that has taken effect. */
    public record EffectiveChange(String id, PersonnelChanged.Kind kind, LocalDate lastDay) {}

    /** The latest first. Throws not_found for anybody of another organisation. */
    public List<EffectiveChange> changes(Actor actor, String personId) {
        administrators.person(actor, personId);
        return changes.effective(personId).stream()
                .map(row -> new EffectiveChange(row.id(), row.kind(), row.lastDay()))
                .toList();
    }

    /** Throws not_found for anybody of another organisation. */
    public PersonFile of(Actor actor, String personId) {
        administrators.person(actor, personId);
        StaffRow row = staff.find(personId, clock.instant()).orElseThrow();
        boolean security = administrators.is(actor, Post.SECURITY_ADMINISTRATOR);
        return new PersonFile(
                row.id(),
                row.code(),
                row.name(),
                row.username(),
                row.email(),
                StaffViews.state(row),
                row.account(),
                appointments(row),
                substitutionViews.views(substitutions.ofPeople(List.of(personId)), security),
                pending(personId),
                row.version(),
                allowed(actor, row, security));
    }

    private List<AppointmentView> appointments(StaffRow person) {
        List<Ordered> history = appointments.history(person.id(), person.organisationId());
        Map<String, String> departments = views.departments(person.organisationId());
        Map<String, String> names =
                directory.names(history.stream().map(Ordered::orderedBy).toList());
        return history.stream().map(one -> view(one, departments, names)).toList();
    }

    private AppointmentView view(Ordered one, Map<String, String> departments, Map<String, String> names) {
        return new AppointmentView(
                one.id(),
                one.post(),
                StaffViews.department(one.departmentId(), departments),
                one.validFrom(),
                one.validUntil(),
                one.orderedBy() == null ? null : new Me.Named(one.orderedBy(), names.get(one.orderedBy())),
                state(one, Times.today(clock)),
                one.version());
    }

    private static String state(Ordered one, LocalDate today) {
        if (one.validUntil() != null && one.validUntil().isBefore(one.validFrom())) {
            return "void";
        }
        if (one.validUntil() != null && one.validUntil().isBefore(today)) {
            return "ended";
        }
        return one.validFrom().isAfter(today) ? "future" : "valid";
    }

    private PendingChange pending(String personId) {
        return changes.pending(personId)
                .map(row -> new PendingChange(row.kind(), row.lastDay(), named(row.successorId()), row.reason()))
                .orElse(null);
    }

    private Me.Named named(String personId) {
        return personId == null
                ? null
                : new Me.Named(personId, directory.names(List.of(personId)).get(personId));
    }

    private List<String> allowed(Actor actor, StaffRow row, boolean security) {
        List<String> actions = new ArrayList<>();
        if (administrators.is(actor, Post.SYSTEM_ADMINISTRATOR)) {
            actions.add("edit");
            if (row.active() && row.username() != null) {
                actions.add("invite");
            }
        }
        if (security && row.active()) {
            actions.add("endSessions");
            if (!actor.personId().equals(row.id())) {
                actions.addAll(List.of(
                        "appoint",
                        "depart",
                        "transfer",
                        "cancelChange",
                        "revokeGrants",
                        "resetFactor",
                        "releaseIdentity"));
            }
        }
        return actions;
    }
}
