package org.shuzha.matter;

import java.util.Map;
import org.shuzha.engine.Deployments;
import org.shuzha.identity.Directory;
import org.shuzha.procedure.Procedure;
import org.shuzha.procedure.Procedures;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * Taking up again what has ended: a matter of its own, linked to the ended one, in which nothing decided then is undone.
 * Whoever reads the ended one and may file such a matter in its organisation may do so, one at a time.
 */
@Component
class Reopenings {

    private final MatterMapper mapper;
    private final Drafts drafts;
    private final CarriedFields carried;
    private final Procedures procedures;
    private final Deployments deployments;
    private final Directory directory;
    private final ApplicationEventPublisher events;

    Reopenings(
            MatterMapper mapper,
            Drafts drafts,
            CarriedFields carried,
            Procedures procedures,
            Deployments deployments,
            Directory directory,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.drafts = drafts;
        this.carried = carried;
        this.procedures = procedures;
        this.deployments = deployments;
        this.directory = directory;
        this.events = events;
    }

    boolean offered(Actor actor, Matter matter) {
        return reopenable(matter)
                && running(matter) == null
                && directory.organisationOf(actor.personId()).equals(matter.organisationId())
                && procedures.startable(actor).stream()
                        .anyMatch(one -> one.key().equals(matter.procedureKey()));
    }

    /** Drafts it with what the ended one said; conflict {@code matter.not_reopenable} or {@code matter.reopened}. */
    Matter draft(Actor actor, Matter matter) {
        if (!reopenable(matter)) {
            throw Problem.conflict("matter.not_reopenable", Map.of());
        }
        requireNone(matter);
        if (!offered(actor, matter)) {
            throw Problem.notFound("matter");
        }
        ObjectNode known = (ObjectNode) matter.form().deepCopy();
        known.remove(procedure(matter).reopening().anew());
        return drafts.draft(
                actor, matter.procedureKey(), carried.of(matter.procedureKey(), known), matter, Matter.REOPENS);
    }

    /** Both trails say that the one takes the other up again; conflict {@code matter.reopened} where another one was faster. */
    void filed(Actor actor, Matter matter) {
        Matter ended = mapper.lock(matter.linkedId());
        requireNone(ended);
        events.publishEvent(new MatterEvent(ended.id(), "matter.reopened", actor, Map.of("linked", matter.id())));
    }

    private void requireNone(Matter ended) {
        Matter running = running(ended);
        if (running != null) {
            throw Problem.conflict("matter.reopened", Map.of("number", running.number()));
        }
    }

    private Matter running(Matter ended) {
        return mapper.reopening(ended.id()).stream()
                .filter(one -> !one.ended())
                .findFirst()
                .orElse(null);
    }

    private boolean reopenable(Matter matter) {
        var reopening = procedure(matter).reopening();
        return reopening != null && matter.ended() && reopening.outcomes().contains(matter.outcome());
    }

    private Procedure procedure(Matter matter) {
        return procedures.get(deployments.current(), matter.procedureKey());
    }
}
