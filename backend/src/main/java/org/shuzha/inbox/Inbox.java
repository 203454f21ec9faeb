package org.shuzha.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.shuzha.identity.Appointment;
import org.shuzha.identity.Directory;
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
        MayDecide.Mandate mandate = mayDecide.require(actor, step);
        if (!step.open()) {
            throw closed(step);
        }
        if (step.claimedBy() != null && !step.claimedBy().equals(actor.personId())) {
            throw Problem.conflict("task.claimed", Map.of("by", name(step.claimedBy()), "at", text(step.claimedAt())));
        }
        if (step.claimedBy() == null) {
            mapper.insertKey(taskId, CandidateKey.claim(actor.personId(), mandate.appointmentId()));
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
        mapper.removeClaim(taskId);
        set(step, actor, null, "task.released");
        return steps.find(taskId);
    }

    /** One page of the open tasks a list shows, oldest first. */
    @Transactional(readOnly = true)
    public Page<String> page(Actor actor, boolean queue, String text, String procedure, Cursor after) {
        var hits = mapper.page(search(keys(actor, queue), queue, text, procedure, after, Page.SIZE + 1));
        var page = Page.of(hits, Page.SIZE, hit -> new Cursor(hit.sortAt().toString(), hit.taskId()));
        return new Page<>(page.items().stream().map(InboxMapper.Hit::taskId).toList(), page.next());
    }

    /** Exact to 999; 1,000 means more. */
    @Transactional(readOnly = true)
    public int count(Actor actor, boolean queue) {
        return mapper.count(search(keys(actor, queue), queue, null, null, null, 0));
    }

    private InboxMapper.Search search(
            List<String> keys, boolean queue, String text, String procedure, Cursor after, int limit) {
        return new InboxMapper.Search(
                keys,
                queue,
                text,
                procedure,
                after == null ? null : Instant.parse(after.sort()),
                after == null ? null : after.id(),
                limit);
    }

    private List<String> keys(Actor actor, boolean queue) {
        Set<String> people = directory.selves(actor.personId());
        return queue ? queueKeys(people) : ownKeys(actor.personId(), people);
    }

    /** Asked as a person, by a valid appointment of one's own or of somebody substituted today, or claimed by one. */
    private List<String> ownKeys(String personId, Set<String> people) {
        var keys = new ArrayList<>(List.of(CandidateKey.self(personId), CandidateKey.claim(personId, null)));
        for (Appointment appointment : directory.appointmentsOf(people)) {
            keys.add(CandidateKey.own(appointment.id()));
            keys.add(CandidateKey.claim(personId, appointment.id()));
        }
        return keys;
    }

    private List<String> queueKeys(Set<String> people) {
        var keys = directory.appointmentsOf(people).stream()
                .map(appointment -> CandidateKey.pool(appointment.id()))
                .toList();
        return keys.isEmpty() ? List.of("none") : keys;
    }

    /** How many open tasks are asked of this person by name, or claimed by this person. */
    @Transactional(readOnly = true)
    public int openOf(String personId) {
        return mapper.count(search(ownKeys(personId, Set.of(personId)), false, null, null, null, 0));
    }

    /** How many open tasks lead to this person by these appointments, whether they still hold or not. */
    @Transactional(readOnly = true)
    public int openBy(String personId, Collection<String> appointmentIds) {
        List<String> keys = appointmentIds.stream()
                .flatMap(id -> Stream.of(CandidateKey.own(id), CandidateKey.claim(personId, id)))
                .toList();
        return keys.isEmpty() ? 0 : mapper.count(search(keys, false, null, null, null, 0));
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
}
