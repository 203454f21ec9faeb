package org.shuzha.grant;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.shuzha.identity.Administrators;
import org.shuzha.identity.PersonnelChanged;
import org.shuzha.matter.Matter;
import org.shuzha.matter.Matters;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever leaves or moves takes no access along (A18, A29.4): every running grant opened for that person is revoked in the
 * transaction in which the change takes effect. A security administrator may revoke a single one at any time. Either way
 * the matter goes on to the review after use.
 */
@Component
class GrantRecovery {

    private final GrantMapper mapper;
    private final Grants grants;
    private final GrantWorkflow workflow;
    private final Matters matters;
    private final Administrators administrators;
    private final ApplicationEventPublisher events;

    GrantRecovery(
            GrantMapper mapper,
            Grants grants,
            GrantWorkflow workflow,
            Matters matters,
            Administrators administrators,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.grants = grants;
        this.workflow = workflow;
        this.matters = matters;
        this.administrators = administrators;
        this.events = events;
    }

    /**
     * Ends one running grant of the administrator's organisation. Throws not_found for any other, forbidden {@code
     * administration.self} for the own, conflict {@code grant.not_active} when it does not run.
     */
    @Transactional
    public Grant revoke(Actor actor, String grantId, String reason) {
        Matter matter = matters.lock(require(actor, grantId).matterId());
        if (matter.requesterId().equals(actor.personId())) {
            throw Problem.forbidden("administration.self", Map.of());
        }
        Map<String, Object> facts = Map.of("grant", grantId);
        Map<String, String> personal = Map.of("comment", reason);
        events.publishEvent(new GrantEvent(matter.id(), "grant.revocation_ordered", actor, facts, personal));
        recover(matter, "security");
        return mapper.find(grantId);
    }

    private Grant require(Actor actor, String grantId) {
        String organisation = administrators.organisationOf(actor);
        return Optional.ofNullable(mapper.find(grantId))
                .filter(grant -> grant.organisationId().equals(organisation))
                .orElseThrow(() -> Problem.notFound("grant"));
    }

    private void recover(Matter matter, String reason) {
        if (!grants.recover(matter.id(), reason)) {
            GrantStatus status = mapper.ofMatter(matter.id()).status();
            throw Problem.conflict("grant.not_active", Map.of("status", status.name()));
        }
        workflow.takenBack(matter);
    }

    /** Every matter is locked before the first one moves on: what moves on takes the limits of the ledger. */
    @EventListener
    void on(PersonnelChanged change) {
        String reason = change.kind().name().toLowerCase(Locale.ROOT);
        var running = mapper.runningOf(change.personId(), change.organisationId());
        for (Matter matter :
                matters.lockAll(running.stream().map(Grant::matterId).toList())) {
            if (grants.recover(matter.id(), reason)) {
                workflow.takenBack(matter);
            }
        }
    }
}
