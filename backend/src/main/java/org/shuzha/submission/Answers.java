package org.shuzha.submission;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shuzha.calendar.WorkingDays;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterSteps;
import org.shuzha.matter.Matters;
import org.shuzha.procedure.Vocabulary;
import org.shuzha.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What an authority answers to institutions it addressed, and what follows there: done, a further round, a later limit, an
 * end. Both trails say it, and the people of the institution are told. Under the lock of the authority's matter, then of theirs.
 */
@Component
class Answers {

    /** What an answer does, as the vocabulary says, that sets another limit. */
    private static final Set<String> MOVING = Set.of("move-limit", "reopen-until");

    private final AddressedMapper mapper;
    private final Telling telling;
    private final Matters matters;
    private final MatterSteps steps;
    private final Reminders reminders;
    private final AddressedWorkflow workflow;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher events;
    private final Vocabulary vocabulary;
    private final Clock clock;

    Answers(
            AddressedMapper mapper,
            Telling telling,
            Matters matters,
            MatterSteps steps,
            Reminders reminders,
            AddressedWorkflow workflow,
            WorkingDays workingDays,
            ApplicationEventPublisher events,
            Vocabulary vocabulary,
            Clock clock) {
        this.mapper = mapper;
        this.telling = telling;
        this.matters = matters;
        this.steps = steps;
        this.reminders = reminders;
        this.workflow = workflow;
        this.workingDays = workingDays;
        this.events = events;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    /**
     * Answers one institution, or all of them where null.
     *
     * @param answer a word of the vocabulary
     * @param opinions the last step with one of them says what it was written in
     * @return the later limit, where the answer sets one
     */
    Optional<LocalDate> give(String matterId, String institutionId, String answer, List<String> opinions) {
        JsonNode content = telling.read(matterId, institutionId, opinions).orElseThrow();
        mapper.by(matterId).stream()
                .filter(one -> institutionId == null || one.institutionId().equals(institutionId))
                .filter(one -> one.institutionMatterId() != null)
                .forEach(one -> give(one, answer, content));
        return MOVING.contains(vocabulary.then(answer)) ? Optional.of(day(content)) : Optional.empty();
    }

    private void give(Addressed addressed, String answer, JsonNode content) {
        Matter ours = matters.lock(addressed.institutionMatterId());
        if (ours.ended()) {
            return;
        }
        Said said = telling.write(addressed, answer, true, content);
        var documents = Telling.documents(content).toList();
        publish(
                addressed.matterId(),
                "addressed.answered",
                Map.of("institution", addressed.institutionId(), "answer", answer, "documents", documents));
        publish(
                ours.id(),
                "addressed.answered",
                Map.of("authority", addressed.authorityId(), "answer", answer, "documents", documents));
        reminders.answered(addressed, ours, said);
        follow(addressed, ours, answer, content);
    }

    private void follow(Addressed addressed, Matter ours, String answer, JsonNode content) {
        switch (vocabulary.then(answer)) {
            case "" -> {
                // told, and nothing of their matter moves
            }
            case "settle" -> {
                mapper.settle(addressed.id(), clock.instant());
                workflow.answered(ours, answer);
            }
            case "reopen" -> {
                mapper.nextRound(addressed.id());
                workflow.answered(ours, answer);
            }
            case "reopen-until" -> {
                moveLimit(addressed, null, ours, day(content));
                mapper.nextRound(addressed.id());
                workflow.answered(ours, answer);
            }
            case "move-limit" -> moveLimit(addressed, addressed.dueAt(), ours, day(content));
            case "end" -> {
                mapper.end(addressed.id(), clock.instant());
                workflow.ended(ours, answer);
            }
            default -> throw new IllegalStateException("nothing known follows " + answer);
        }
    }

    /**
     * Their open tasks and those to come are due by that day (it is ordered, never ours to move). The limit it takes the place of
     * stays on the row; a further round with a limit of its own takes no place.
     */
    private void moveLimit(Addressed addressed, Instant first, Matter ours, LocalDate limit) {
        Instant dueAt = workingDays.due(clock.instant(), limit.toString());
        mapper.moveLimit(addressed.id(), first, dueAt);
        steps.moveDue(ours.id(), "ordered", dueAt);
        workflow.limitMoved(ours, limit);
        Map<String, Object> moved = Map.of("from", addressed.dueAt().toString(), "to", dueAt.toString());
        publish(ours.id(), "addressed.limit_moved", moved);
        publish(addressed.matterId(), "addressed.limit_moved", moved);
    }

    private static LocalDate day(JsonNode content) {
        return LocalDate.parse(content.path("day").asString());
    }

    private void publish(String matterId, String action, Map<String, Object> facts) {
        events.publishEvent(new DispatchEvent(matterId, action, Actor.SYSTEM, facts));
    }
}
