package org.shuzha.matter;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** The life of a matter as other capabilities need it. */
@Service
@Transactional
public class Matters {

    private final MatterMapper mapper;
    private final MatterLocks locks;
    private final ApplicationEventPublisher events;

    Matters(MatterMapper mapper, MatterLocks locks, ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.locks = locks;
        this.events = events;
    }

    /** Reads under the row lock that every change to a matter takes first, its caller's before. Throws not_found. */
    public Matter lock(String id) {
        return Optional.ofNullable(locks.take(id)).orElseThrow(() -> Problem.notFound("matter"));
    }

    /** As {@link #lock} for several, in an order that is the same for everybody; unknown ids are left out. */
    public List<Matter> lockAll(Collection<String> ids) {
        return locks.takeAll(ids);
    }

    /** Throws not_found. */
    public Matter get(String id) {
        return Optional.ofNullable(mapper.find(id)).orElseThrow(() -> Problem.notFound("matter"));
    }

    /** Matters by id; unknown ids are left out. */
    public Map<String, Matter> all(Collection<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : mapper.all(ids).stream().collect(Collectors.toMap(Matter::id, matter -> matter));
    }

    /** The organisation's matters of one procedure that are in use, the oldest first. */
    public List<Matter> inUse(String organisationId, String procedureKey) {
        return mapper.inUse(organisationId, procedureKey);
    }

    /** Drafts of one procedure that nobody has changed since the moment. */
    public List<Matter> drafts(String procedureKey, Instant since) {
        return mapper.drafts(procedureKey, since);
    }

    /** What follows from a matter, in the order it was drafted. */
    public List<Matter> following(String fromId) {
        return mapper.following(fromId);
    }

    /** What a matter called, in the order it was drafted. */
    public List<Matter> calledBy(String callerId) {
        return mapper.calledBy(callerId);
    }

    /** The form as it was submitted for the nth time. */
    public JsonNode submitted(String id, int version) {
        return mapper.versions(id).stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .orElseThrow(() -> Problem.notFound("matter"))
                .form();
    }

    /** Id of the organisation's matter with that number. */
    public Optional<String> numbered(String organisationId, String number) {
        return mapper.numbered(organisationId, number);
    }

    /** Opens the next review round and answers its number. */
    public int openRound(String id) {
        int round = get(id).round() + 1;
        mapper.setRound(id, round);
        events.publishEvent(new MatterEvent(id, "matter.round_opened", Actor.SYSTEM, Map.of("round", round)));
        return round;
    }

    public void setLevel(String id, int level, int approvalBody) {
        mapper.setLevel(id, level, approvalBody);
    }
}
