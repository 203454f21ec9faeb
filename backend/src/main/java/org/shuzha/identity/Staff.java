package org.shuzha.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shuzha.identity.StaffMapper.StaffRow;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Cursor;
import org.shuzha.shared.Ids;
import org.shuzha.shared.Likes;
import org.shuzha.shared.Page;
import org.shuzha.shared.Problem;
import org.shuzha.shared.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of an administrator's organisation: found, added, renamed, invited. */
@Service
@Transactional
class Staff {

    /** What an administrator writes down of a person. */
    record Details(String name, String username, String email) {}

    /** What a list asks for; {@code active} null for everybody. */
    record Query(String text, String department, Boolean active, Cursor after) {}

    private final StaffMapper mapper;
    private final AccountMapper accounts;
    private final Directory directory;
    private final StaffViews views;
    private final Administrators administrators;
    private final Stale stale;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Staff(
            StaffMapper mapper,
            AccountMapper accounts,
            Directory directory,
            StaffViews views,
            Administrators administrators,
            Stale stale,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.accounts = accounts;
        this.directory = directory;
        this.views = views;
        this.administrators = administrators;
        this.stale = stale;
        this.events = events;
        this.clock = clock;
    }

    Page<StaffViews.StaffMember> page(Actor actor, Query query) {
        String organisation = administrators.organisationOf(actor);
        LocalDate today = Times.today(clock);
        var found = mapper.page(new StaffMapper.Search(
                organisation,
                query.text().isBlank() ? null : Likes.containing(query.text()),
                query.department(),
                query.active(),
                query.after() == null ? null : query.after().sort(),
                today,
                clock.instant(),
                Page.SIZE + 1));
        Page<StaffRow> page = Page.of(found, Page.SIZE, row -> new Cursor(row.code(), row.id()));
        Map<String, List<Appointment>> held =
                directory.appointmentsOf(page.items().stream().map(StaffRow::id).toList()).stream()
                        .filter(appointment -> appointment.organisationId().equals(organisation))
                        .collect(Collectors.groupingBy(Appointment::personId));
        Map<String, String> departments = views.departments(organisation);
        return new Page<>(
                page.items().stream()
                        .map(row -> views.member(row, held.getOrDefault(row.id(), List.of()), departments))
                        .toList(),
                page.next());
    }

    /** Throws conflict {@code person.code_taken} or {@code person.username_taken}. */
    StaffViews.StaffMember add(Actor actor, String code, Details details) {
        String organisation = administrators.organisationOf(actor);
        String id = Ids.next();
        if (mapper.codeTaken(organisation, code)) {
            throw Problem.conflict("person.code_taken", Map.of("code", code));
        }
        String username = username(id, details.username());
        String email = Contacts.sound(details.email());
        var person = new ImportedPerson(id, organisation, code, details.name(), username, email, true);
        mapper.insert(person, actor.personId(), clock.instant());
        events.publishEvent(new Changes()
                .fact("person", id)
                .personal("code", null, code)
                .personal("name", null, details.name())
                .personal("username", null, username)
                .personal("email", null, email)
                .by(actor, organisation, "person.added"));
        return member(id);
    }

    /** Throws conflict {@code person.changed} for a stale version. */
    StaffViews.StaffMember change(Actor actor, String id, Details details, int version) {
        administrators.person(actor, id);
        StaffRow before = mapper.find(id, clock.instant()).orElseThrow();
        String name = details.name();
        String username = username(id, details.username());
        String email = Contacts.sound(details.email());
        if (mapper.change(id, name, username, email, version, actor.personId(), clock.instant()) == 0) {
            throw stale.problem("person", before.changedBy(), before.changedAt());
        }
        events.publishEvent(new Changes()
                .fact("person", id)
                .personal("name", before.name(), name)
                .personal("username", before.username(), username)
                .personal("email", before.email(), email)
                .by(actor, before.organisationId(), "person.changed"));
        return member(id);
    }

    private StaffViews.StaffMember member(String id) {
        StaffRow row = mapper.find(id, clock.instant()).orElseThrow();
        return views.member(row, directory.appointmentsOf(id), views.departments(row.organisationId()));
    }

    private String username(String personId, String wanted) {
        if (wanted == null || wanted.isBlank()) {
            return null;
        }
        String plain = wanted.strip().toLowerCase(Locale.ROOT);
        if (!plain.matches(ImportedPerson.USERNAME)) {
            throw Problem.invalid("person.username_invalid", Map.of());
        }
        Optional<Person> holder = accounts.personByUsername(plain);
        if (holder.isPresent() && !holder.get().id().equals(personId)) {
            throw Problem.conflict("person.username_taken", Map.of("username", plain));
        }
        return plain;
    }
}
