package org.shuzha.incident;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shuzha.evidence.Seals;
import org.shuzha.identity.ExportCsv;
import org.shuzha.matter.MatterStep;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Cursor;
import org.shuzha.shared.Page;
import org.shuzha.shared.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom the platform did not reach, for those who hold the task and nobody else: to be called or written to. */
@Service
class UntoldPersons {

    /** {@code reason}: why not. */
    record UntoldPerson(String id, Channel channel, String masked, String reason, Instant at) {}

    private final TellingTask tasks;
    private final TellingMapper mapper;
    private final Seals seals;
    private final Texts texts;
    private final ApplicationEventPublisher events;

    UntoldPersons(TellingTask tasks, TellingMapper mapper, Seals seals, Texts texts, ApplicationEventPublisher events) {
        this.tasks = tasks;
        this.mapper = mapper;
        this.seals = seals;
        this.texts = texts;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Page<UntoldPerson> page(Actor actor, String taskId, Cursor after, Locale locale) {
        MatterStep step = tasks.require(actor, taskId);
        List<UntoldPerson> rows = mapper.failures(step.id(), after == null ? "" : after.id(), Page.SIZE + 1).stream()
                .map(one -> new UntoldPerson(one.id(), one.channel(), one.masked(), reason(one, locale), one.endedAt()))
                .toList();
        return Page.of(rows, Page.SIZE, one -> new Cursor("", one.id()));
    }

    /** With addresses and names, as a table to take away; that it was taken is on the trail. */
    @Transactional
    public String csv(Actor actor, String taskId, Locale locale) {
        MatterStep step = tasks.lock(actor, taskId);
        List<Told> failures = mapper.failures(step.id(), "", Integer.MAX_VALUE);
        events.publishEvent(new TellingEvent(
                step.matterId(),
                "incident.failures_taken",
                actor,
                Map.of("task", step.id(), "persons", failures.size()),
                Map.of()));
        return ExportCsv.of(Stream.concat(
                Stream.of(List.of("address", "name", "reason")),
                failures.stream().map(one -> row(one, locale))));
    }

    private List<String> row(Told one, Locale locale) {
        String[] person = opened(one).split("\n", 2);
        return List.of(person[0], person[1], reason(one, locale));
    }

    private String opened(Told one) {
        try {
            return seals.open(one.id(), one.sealed());
        } catch (IllegalStateException unreadable) {
            return one.masked() + "\n";
        }
    }

    private String reason(Told one, Locale locale) {
        return texts.text("incident.untold." + Optional.ofNullable(one.reason()).orElse(""), Map.of(), locale);
    }
}
