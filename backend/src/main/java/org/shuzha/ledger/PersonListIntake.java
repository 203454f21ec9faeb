package org.shuzha.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shuzha.consent.PersonMarks;
import org.shuzha.engine.ProcessModels;
import org.shuzha.identity.ImportFile;
import org.shuzha.inbox.Inbox;
import org.shuzha.inbox.MayDecide;
import org.shuzha.ledger.PersonListMapper.Listed;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterStep;
import org.shuzha.matter.MatterSteps;
import org.shuzha.matter.Matters;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Ids;
import org.shuzha.shared.ImportTable;
import org.shuzha.shared.ImportTable.Mistake;
import org.shuzha.shared.ImportTable.Row;
import org.shuzha.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a list of the persons in a delivery for the task that delivers; of an identifier only the keyed hash is kept. */
@Service
class PersonListIntake {

    private static final List<String> COLUMNS = List.of("identifier!", "kind!");
    private static final List<String> KINDS = List.of(Limit.Kind.SENSITIVE.name(), Limit.Kind.OTHER.name());
    private static final int MOST_ROWS = 200_000;
    private static final int MOST_MISTAKES = 200;
    private static final int AT_ONCE = 500;

    /** Rows read and what is wrong with them; {@code id} is null unless the list was taken. */
    record Taken(@Nullable String id, int rows, List<Mistake> mistakes) {}

    private final PersonListMapper mapper;
    private final PersonMarks marks;
    private final Matters matters;
    private final MatterSteps steps;
    private final MayDecide mayDecide;
    private final Inbox inbox;
    private final ProcessModels models;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PersonListIntake(
            PersonListMapper mapper,
            PersonMarks marks,
            Matters matters,
            MatterSteps steps,
            MayDecide mayDecide,
            Inbox inbox,
            ProcessModels models,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.marks = marks;
        this.matters = matters;
        this.steps = steps;
        this.mayDecide = mayDecide;
        this.inbox = inbox;
        this.models = models;
        this.events = events;
        this.clock = clock;
    }

    /** All rows or none. Throws not_found for a task of somebody else, or one that executes nothing. */
    @Transactional
    public Taken take(Actor actor, String taskId, String name, InputStreamSource file, boolean dryRun) {
        MatterStep step = task(actor, taskId);
        String organisation = matters.get(step.matterId()).organisationId();
        List<Mistake> mistakes = new ArrayList<>();
        var table = new ImportTable(name, actor, mistakes, MOST_ROWS);
        ImportFile.single(table, file, COLUMNS, mistakes);
        List<Listed> persons = persons(organisation, table);
        if (table.rows().isEmpty() && mistakes.isEmpty()) {
            mistakes.add(new Mistake(name, 0, "", "consent.empty_list", Map.of()));
        }
        String id = dryRun || !mistakes.isEmpty() ? null : keep(actor, taskId, persons);
        return new Taken(
                id, table.rows().size(), mistakes.stream().limit(MOST_MISTAKES).toList());
    }

    private MatterStep task(Actor actor, String taskId) {
        MatterStep step = Optional.ofNullable(steps.find(taskId)).orElseThrow(() -> Problem.notFound("task"));
        mayDecide.require(actor, step);
        Matter matter = matters.get(step.matterId());
        boolean executes = models.element(matter.deploymentId(), step.process(), step.element())
                .list("opinions")
                .contains("executed");
        if (!executes) {
            throw Problem.notFound("task");
        }
        return step;
    }

    private List<Listed> persons(String organisationId, ImportTable table) {
        Set<String> seen = new HashSet<>();
        List<Listed> persons = new ArrayList<>();
        for (Row row : table.rows()) {
            String identifier = row.text("identifier", 64);
            String kind = row.choice("kind", KINDS);
            if (row.clean()) {
                person(organisationId, row, identifier, kind, seen).ifPresent(persons::add);
            }
        }
        return persons;
    }

    private Optional<Listed> person(String organisationId, Row row, String identifier, String kind, Set<String> seen) {
        Optional<String> fault = identifier == null ? Optional.empty() : PersonMarks.fault(identifier);
        fault.ifPresent(code -> row.mistake("identifier", code, Map.of()));
        if (identifier == null || kind == null || fault.isPresent()) {
            return Optional.empty();
        }
        String mark = marks.of(organisationId, identifier);
        if (!seen.add(mark)) {
            row.mistake("identifier", "ledger.listed_twice", Map.of());
        }
        return Optional.of(new Listed(mark, Limit.Kind.valueOf(kind)));
    }

    /** Under the lock of the matter, so that no list arrives after the decision. */
    private String keep(Actor actor, String taskId, List<Listed> persons) {
        matters.lock(steps.find(taskId).matterId());
        MatterStep step = steps.find(taskId);
        if (!step.open()) {
            throw inbox.closed(step);
        }
        long sensitive = persons.stream()
                .filter(person -> person.kind() == Limit.Kind.SENSITIVE)
                .count();
        var list = new PersonList(
                Ids.next(),
                step.matterId(),
                step.id(),
                sensitive,
                persons.size() - sensitive,
                actor.personId(),
                clock.instant());
        mapper.insert(list);
        for (int from = 0; from < persons.size(); from += AT_ONCE) {
            mapper.insertPersons(list.id(), persons.subList(from, Math.min(from + AT_ONCE, persons.size())));
        }
        events.publishEvent(new LedgerEvent(
                "matter:" + list.matterId(),
                "ledger.list_loaded",
                actor,
                Map.of("list", list.id(), "sensitive", list.sensitivePersons(), "other", list.otherPersons()),
                Map.of()));
        return list.id();
    }
}
