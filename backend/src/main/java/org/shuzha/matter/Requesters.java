package org.shuzha.matter;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shuzha.identity.Directory;
import org.shuzha.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose matter it is: the requester, after those who left and were succeeded. */
@Service
@Transactional
public class Requesters {

    private final MatterMapper mapper;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Requesters(MatterMapper mapper, Directory directory, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /** The requester and everybody who was it before. */
    public Set<String> ever(Matter matter) {
        var people = new HashSet<>(mapper.formerRequesters(matter.id()));
        people.add(matter.requesterId());
        return people;
    }

    /** Submitted matters of the organisation whose requester has left, oldest first; each waits for a successor. */
    public List<Matter> withoutRequester(String organisationId) {
        Set<String> left = directory.left(mapper.openRequesters(organisationId));
        return left.isEmpty() ? List.of() : mapper.openOf(organisationId, left);
    }

    /**
     * Hands a locked matter to a successor, who may read it from now on, and with it what it asks its requester to file;
     * who may be one is the caller's to judge.
     */
    public void succeed(Actor actor, Matter matter, String successorId, String reason) {
        hand(actor, matter, successorId, reason);
        mapper.calledBy(matter.id()).stream()
                .filter(called -> called.status() == MatterStatus.DRAFT)
                .forEach(draft -> hand(actor, draft, successorId, reason));
    }

    private void hand(Actor actor, Matter matter, String successorId, String reason) {
        mapper.insertSuccession(matter, successorId, reason, actor.personId(), clock.instant());
        mapper.setRequester(matter.id(), successorId);
        if (mapper.countParticipant(matter.id(), List.of(successorId)) == 0) {
            mapper.insertParticipant(matter.id(), successorId);
        }
        Map<String, Object> facts = Map.of("former", matter.requesterId(), "successor", successorId);
        events.publishEvent(new MatterEvent(matter.id(), "matter.succeeded", actor, facts, Map.of("reason", reason)));
    }
}
