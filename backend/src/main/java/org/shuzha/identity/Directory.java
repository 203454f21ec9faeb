package org.shuzha.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shuzha.shared.Likes;
import org.shuzha.shared.Problem;
import org.shuzha.shared.Times;
import org.springframework.stereotype.Service;

/** Who is who today: organisations, departments, people, valid appointments and substitutions. Dates are Asia/Shanghai. */
@Service
public class Directory {

    private static final int MOST_NAMED = 200;

    private final DirectoryMapper directory;
    private final Clock clock;

    Directory(DirectoryMapper directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** Throws not_found when unknown. */
    public Organisation organisation(String id) {
        return directory.organisation(id).orElseThrow(() -> Problem.notFound("organisation"));
    }

    /** Organisations by id; unknown ids are left out. */
    public Map<String, Organisation> organisations(Collection<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : directory.organisationsById(Set.copyOf(ids)).stream()
                        .collect(Collectors.toMap(Organisation::id, one -> one));
    }

    /** Organisations of these lines (HEALTH, TCM…) on one level (INSTITUTION, DISTRICT…), by code. */
    public List<Organisation> organisations(Collection<String> lines, String level) {
        return lines.isEmpty() ? List.of() : directory.organisations(lines, level);
    }

    /** Organisations whose name contains the text, by code, at most that many. */
    public List<Organisation> organisationsNamed(String text, int limit) {
        return directory.organisationsNamed(Likes.containing(text), limit);
    }

    /** Ids of active people who hold any post of the organisation today. */
    public Set<String> peopleOf(String organisationId) {
        return directory.holders(null, organisationId, null, today()).stream()
                .map(Appointment::personId)
                .collect(Collectors.toSet());
    }

    /** The institutions of an authority's territory and line, by code; none for who is no health authority. */
    public List<Organisation> supervisedBy(String authorityId) {
        Organisation authority = organisation(authorityId);
        return organisations(authority.supervised(), Organisation.INSTITUTION).stream()
                .filter(one -> one.territory().startsWith(authority.reach()))
                .toList();
    }

    /** The health authorities below an authority, of its territory and line, by level and code. */
    public List<Organisation> below(String authorityId) {
        Organisation authority = organisation(authorityId);
        return Organisation.LEVELS.stream()
                .flatMap(level -> organisations(authority.supervised(), level).stream())
                .filter(authority::above)
                .toList();
    }

    /** Throws not_found when unknown. */
    public Department department(String id) {
        return directory.department(id).orElseThrow(() -> Problem.notFound("department"));
    }

    public List<Department> departments(String organisationId) {
        return directory.departments(organisationId);
    }

    public Optional<Person> person(String id) {
        return directory.person(id);
    }

    /** Display names by person id; unknown ids are left out. */
    public Map<String, String> names(Collection<String> personIds) {
        Set<String> ids = personIds.stream().filter(Objects::nonNull).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return Map.of();
        }
        return directory.people(ids).stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    /** Ids of people of the organisation, those who left included, whose name or code contains the text; at most 200. */
    public List<String> named(String organisationId, String text) {
        return directory.named(organisationId, Likes.containing(text), MOST_NAMED);
    }

    /** Appointments by id, whether valid or not; unknown ones are left out. */
    public Map<String, Appointment> appointments(Collection<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : directory.appointments(Set.copyOf(ids)).stream()
                        .collect(Collectors.toMap(Appointment::id, held -> held));
    }

    /** Appointments of an active person valid today. */
    public List<Appointment> appointmentsOf(String personId) {
        return appointmentsOf(List.of(personId));
    }

    /** Appointments of active people valid today. */
    public List<Appointment> appointmentsOf(Collection<String> personIds) {
        return personIds.isEmpty() ? List.of() : directory.appointmentsOf(personIds, today());
    }

    /** Which of these people have left. */
    public Set<String> left(Collection<String> personIds) {
        return personIds.isEmpty()
                ? Set.of()
                : directory.people(Set.copyOf(personIds)).stream()
                        .filter(person -> !person.active())
                        .map(Person::id)
                        .collect(Collectors.toSet());
    }

    /** Which of these appointments are not valid today: ended, not begun, or of somebody who left. */
    public Set<String> endedAppointments(Collection<String> appointmentIds) {
        Set<String> ended = new HashSet<>(appointmentIds);
        if (!ended.isEmpty()) {
            directory.validAppointments(List.copyOf(ended), today()).forEach(ended::remove);
        }
        return ended;
    }

    /** Who was named to take over the work of an appointment that ended because its holder left or moved. */
    public Optional<String> successor(String appointmentId) {
        return directory.successors(appointmentId).stream().findFirst();
    }

    /**
     * Valid holders today of a post anywhere in the organisation ({@code departmentId} null) or in that department only,
     * active people only.
     */
    public List<Appointment> holders(Post post, String organisationId, String departmentId) {
        return directory.holders(post, organisationId, departmentId, today());
    }

    /** Valid holders today of a post in any organisation. */
    public List<Appointment> holders(Post post) {
        return directory.holders(post, null, null, today());
    }

    /** Substitutions of this absent person valid today, by active substitutes. */
    public List<Substitution> substitutesOf(String absentId) {
        return directory.substitutesOf(absentId, today());
    }

    /** Substitutions valid today in which this active person acts for somebody. */
    public List<Substitution> representedBy(String substituteId) {
        return directory.representedBy(substituteId, today());
    }

    /** The person first, then everybody this active person stands in for today. */
    public Set<String> selves(String personId) {
        Set<String> people = new LinkedHashSet<>(List.of(personId));
        representedBy(personId).stream().map(Substitution::absentId).forEach(people::add);
        return people;
    }

    /** The organisation a person files for: that of the valid appointments; throws forbidden {@code identity.no_appointment} without any. */
    public String organisationOf(String personId) {
        return appointmentsOf(personId).stream()
                .findFirst()
                .map(Appointment::organisationId)
                .orElseThrow(() -> Problem.forbidden("identity.no_appointment", Map.of()));
    }

    /** The department of the person's first valid department appointment, empty when none. */
    public Optional<String> departmentOf(String personId) {
        return appointmentsOf(personId).stream()
                .map(Appointment::departmentId)
                .filter(Objects::nonNull)
                .findFirst();
    }

    LocalDate today() {
        return Times.today(clock);
    }
}
