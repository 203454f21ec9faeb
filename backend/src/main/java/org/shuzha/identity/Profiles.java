package org.shuzha.identity;

import java.util.List;
import java.util.Map;
import org.shuzha.shared.Problem;
import org.springframework.stereotype.Component;

/** Puts together what a person may know about himself. */
@Component
public class Profiles {

    private final Directory directory;
    private final AccountMapper accounts;
    private final Setup setup;

    Profiles(Directory directory, AccountMapper accounts, Setup setup) {
        this.directory = directory;
        this.accounts = accounts;
        this.setup = setup;
    }

    public Me me(String personId) {
        Person person = directory.person(personId).orElseThrow(() -> Problem.unauthenticated("session.required"));
        List<Appointment> appointments = directory.appointmentsOf(personId);
        String home = appointments.isEmpty()
                ? person.organisationId()
                : appointments.get(0).organisationId();
        Organisation organisation = directory.organisation(home);
        return new Me(
                personId,
                person.name(),
                username(personId),
                new Me.Home(organisation.id(), organisation.name(), organisation.profile()),
                appointments.stream().map(this::holding).toList(),
                substituting(personId),
                setup.open(personId).isPresent());
    }

    /** The name this person signs in with, null for somebody who has none. */
    public String username(String personId) {
        return accounts.usernameOf(personId);
    }

    /** The person who signs in with this name. Throws not_found for nobody. */
    public Person byUsername(String username) {
        return accounts.personByUsername(username).orElseThrow(() -> Problem.notFound("person"));
    }

    private Me.Holding holding(Appointment appointment) {
        Organisation organisation = directory.organisation(appointment.organisationId());
        return new Me.Holding(
                appointment.post(),
                department(appointment.departmentId()),
                new Me.Named(organisation.id(), organisation.name()));
    }

    private Me.Named department(String id) {
        return id == null ? null : new Me.Named(id, directory.department(id).name());
    }

    private List<Me.Substituting> substituting(String personId) {
        List<Substitution> valid = directory.representedBy(personId);
        Map<String, String> names =
                directory.names(valid.stream().map(Substitution::absentId).toList());
        return valid.stream()
                .map(s -> new Me.Substituting(s.absentId(), names.get(s.absentId()), s.validUntil()))
                .toList();
    }
}
