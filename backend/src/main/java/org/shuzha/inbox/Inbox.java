package org.shuzha.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shuzha.identity.Appointment;
import org.shuzha.identity.Directory;
import org.shuzha.identity.Substitution;
import org.shuzha.matter.MatterStep;
import org.shuzha.matter.MatterSteps;
import org.shuzha.matter.Matters;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Cursor;
import org.shuzha.shared.Page;
import org.shuzha.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The open tasks of a person: reading, claiming from a queue, releasing. */
@Service
@Transactional
public class Inbox {

    private final InboxMapper mapper;
    private final Matters matters;
    private final MatterSteps steps;
    private final MayDecide mayDecide;
    private final Directory directory;
    private final ApplicationEventPublisher events;

    Inbox(
            InboxMapper mapper,
            Matters matters,
            MatterSteps steps,
            MayDecide mayDecide,
            Directory directory,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.matters = matters;
        this.steps = steps;
        this.mayDecide = mayDecide;
        this.directory = directory;
        this.events = events;
    }

    /** Reserves a queued task for the actor; the loser of a race learns who was faster and when. */
    public MatterStep claim(Actor actor, String taskId) {
        MatterStep step = locked(taskId);
        mayDecide.require(actor, step);
        if (!step.open()) {
            throw closed(step);
        }
        if (step.claimedBy() != null && !step.claimedBy().equals(actor.personId())) {
            throw Problem.conflict("task.claimed", Map.of("by", name(step.claimedBy()), "at", text(step.claimedAt())));
        }
        if (step.claimedBy() == null) {
            mapper.insertKey(taskId, CandidateKey.claim(actor.personId()));
            set(step, actor, actor.personId(), "task.claimed");
        }
        return steps.find(taskId);
    }

    /** Gives a claimed task back to its queue. */
    public MatterStep release(Actor actor, String taskId) {
        MatterStep step = locked(taskId);
        mayDecide.require(actor, step);
        if (!actor.personId().equals(step.claimedBy())) {
            throw Problem.conflict("task.not_claimed_by_you", Map.of());
        }
        mapper.removeKey(taskId, CandidateKey.claim(actor.personId()));
        set(step, actor, null, "task.released");
        return steps.find(taskId);
    }

    /** One page of the open tasks a list shows, oldest first. */
    @Transactional(readOnly = true)
    public Page<String> page(Actor actor, boolean queue, String text, String procedure, Cursor after) {
        var hits = mapper.page(search(actor, queue, text, procedure, after, Page.SIZE + 1));
        var page = Page.of(hits, Page.SIZE, hit -> new Cursor(hit.sortAt().toString(), hit.taskId()));
        return new Page<>(page.items().stream().map(InboxMapper.Hit::taskId).toList(), page.next());
    }

    /** Exact to 999; 1,000 means more. */
    @Transactional(readOnly = true)
    public int count(Actor actor, boolean queue) {
        return mapper.count(search(actor, queue, null, null, null, 0));
    }

    private InboxMapper.Search search(
            Actor actor, boolean queue, String text, String procedure, Cursor after, int limit) {
        return new InboxMapper.Search(
                queue ? queueKeys(actor) : ownKeys(actor),
                queue,
                text,
                procedure,
                after == null ? null : Instant.parse(after.sort()),
                after == null ? null : after.id(),
                limit);
    }

    /** Own person, people substituted today, and what the actor has claimed. */
    private List<String> ownKeys(Actor actor) {
        var keys =
                new ArrayList<>(selves(actor).stream().map(CandidateKey::person).toList());
        keys.add(CandidateKey.self(actor.personId()));
        keys.add(CandidateKey.claim(actor.personId()));
        return keys;
    }

    /** The posts the actor and the people substituted today hold. */
    private List<String> queueKeys(Actor actor) {
        var keys = selves(actor).stream()
                .flatMap(person -> directory.appointmentsOf(person).stream())
                .map(Inbox::poolKey)
                .distinct()
                .toList();
        return keys.isEmpty() ? List.of("none") : keys;
    }

    private List<String> selves(Actor actor) {
        var people = new ArrayList<>(List.of(actor.personId()));
        directory.representedBy(actor.personId()).stream()
                .map(Substitution::absentId)
                .forEach(people::add);
        return people;
    }

    /** Already decided, or taken back by the course of the matter. */
    public Problem closed(MatterStep step) {
        return step.done()
                ? Problem.conflict(
                        "task.already_decided", Map.of("by", name(step.actorId()), "at", text(step.endedAt())))
                : Problem.conflict("task.closed", Map.of("at", text(step.endedAt())));
    }

    private MatterStep locked(String taskId) {
        MatterStep step = steps.find(taskId);
        if (step == null) {
            throw Problem.notFound("task");
        }
        matters.lock(step.matterId());
        return steps.find(taskId);
    }

    private void set(MatterStep step, Actor actor, String personId, String action) {
        steps.claim(step.id(), personId);
        mapper.claim(step.id(), personId);
        events.publishEvent(new TaskEvent(step.matterId(), action, actor, Map.of("task", step.id())));
    }

    private String name(String personId) {
        return directory.names(List.of(personId)).getOrDefault(personId, "");
    }

    private static String text(Instant at) {
        return String.valueOf(at);
    }

    private static String poolKey(Appointment appointment) {
        return CandidateKey.post(appointment.post(), appointment.organisationId());
    }
}
