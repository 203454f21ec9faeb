package org.shuzha.grant;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shuzha.decision.ApprovalProof;
import org.shuzha.decision.EffectiveScopes;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterStep;
import org.shuzha.matter.MatterSteps;
import org.shuzha.matter.Matters;
import org.shuzha.matter.Scope;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Ids;
import org.shuzha.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The life of a grant as its process drives it: opened, suspended, resumed, extended, revoked, closed. */
@Service
@Transactional
public class Grants {

    private static final String REVOKED = "revoked";
    private static final String VIOLATION = "violation";

    private final GrantMapper mapper;
    private final Matters matters;
    private final MatterSteps steps;
    private final EffectiveScopes scopes;
    private final ApprovalProof approvals;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Grants(
            GrantMapper mapper,
            Matters matters,
            MatterSteps steps,
            EffectiveScopes scopes,
            ApprovalProof approvals,
            JsonMapper json,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.matters = matters;
        this.steps = steps;
        this.scopes = scopes;
        this.approvals = approvals;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    public Optional<Grant> ofMatter(String matterId) {
        return Optional.ofNullable(mapper.ofMatter(matterId));
    }

    /** Whether any use of the matter's grant left its scope, quota or term, also if only the review after it found that. */
    public boolean deviated(String matterId) {
        return mapper.countDeviations(matterId) > 0
                || mapper.ofMatter(matterId) != null && VIOLATION.equals(outcome(matterId));
    }

    /**
     * Opens the grant on what IT executed, within what was approved, and answers the moment it ends: with the result that it
     * rests on at the latest, where there is one.
     */
    Date open(String matterId, @Nullable Date resultUntil) {
        Matter matter = matters.get(matterId);
        approvals.require(matter);
        MatterStep execution = execution(matter);
        Scope scope = scopes.of(matter);
        Instant now = clock.instant();
        var grant = new Grant(
                Ids.next(),
                matterId,
                matter.organisationId(),
                GrantStatus.ACTIVE,
                scope.from(),
                within(scope.until(), resultUntil),
                json.valueToTree(Map.of("fields", scope.fields(), "masked", scope.masked())),
                scope.maxRows(),
                0,
                execution.form(),
                execution.actorId(),
                execution.endedAt(),
                now,
                null,
                null);
        mapper.insert(grant, matter.requesterId());
        publish(grant, "grant.opened", Map.of("until", grant.validUntil().toString(), "maxRows", grant.maxRows()));
        return Date.from(Grant.over(grant.validUntil()));
    }

    /** The last whole day before the result ends, if that comes first. */
    private static LocalDate within(LocalDate until, @Nullable Date resultUntil) {
        if (resultUntil == null) {
            return until;
        }
        LocalDate last =
                LocalDate.ofInstant(resultUntil.toInstant(), Grant.ZONE).minusDays(1);
        return last.isBefore(until) ? last : until;
    }

    void resume(String matterId) {
        Grant grant = require(matterId);
        mapper.setStatus(grant.id(), GrantStatus.ACTIVE, null, null);
        publish(grant, "grant.resumed", Map.of());
    }

    /** The use record that deviated has suspended the grant already; this holds for any other way here. */
    void suspend(String matterId) {
        Grant grant = require(matterId);
        if (grant.status() != GrantStatus.SUSPENDED) {
            mapper.setStatus(grant.id(), GrantStatus.SUSPENDED, null, null);
            publish(grant, "grant.suspended", Map.of());
        }
    }

    void revoke(String matterId) {
        end(require(matterId), GrantStatus.REVOKED, REVOKED);
    }

    /** Ends access; a revoked grant stays revoked. */
    void close(String matterId) {
        Grant grant = require(matterId);
        if (grant.status() != GrantStatus.REVOKED) {
            boolean over = !clock.instant().isBefore(Grant.over(grant.validUntil()));
            end(grant, GrantStatus.ENDED, over ? "term" : "early");
        }
        mapper.decideExtensions(grant.id(), "REFUSED");
    }

    /** Moves the end to the day the pending extension asks for and answers the new moment. */
    Date extend(String matterId) {
        Grant grant = require(matterId);
        GrantExtension extension = mapper.extensions(grant.id()).stream()
                .filter(one -> one.state().equals("PENDING"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no pending extension of grant " + grant.id()));
        mapper.extend(grant.id(), extension.untilDay());
        mapper.decideExtensions(grant.id(), "GRANTED");
        publish(grant, "grant.extended", Map.of("until", extension.untilDay().toString()));
        return Date.from(Grant.over(extension.untilDay()));
    }

    void refuseExtension(String matterId) {
        Grant grant = require(matterId);
        mapper.decideExtensions(grant.id(), "REFUSED");
        publish(grant, "grant.extension_refused", Map.of());
    }

    /** used, unused or violation: from the records, the revocation and the after-use review. */
    String outcome(String matterId) {
        Grant grant = require(matterId);
        boolean deviated = steps.ofMatter(matterId).stream()
                .anyMatch(step -> "deviation-found".equals(step.opinion())
                        && step.round() == matters.get(matterId).round());
        if (grant.status() == GrantStatus.REVOKED && REVOKED.equals(grant.endReason()) || deviated) {
            return VIOLATION;
        }
        return mapper.countUses(grant.id()) == 0 ? "unused" : "used";
    }

    /** Revoked because its holder left or moved, which is no violation; false when it did not run. */
    boolean recover(String matterId, String reason) {
        Grant grant = require(matterId);
        boolean running = grant.status() == GrantStatus.ACTIVE || grant.status() == GrantStatus.SUSPENDED;
        if (running) {
            end(grant, GrantStatus.REVOKED, reason);
        }
        return running;
    }

    private void end(Grant grant, GrantStatus status, String reason) {
        mapper.setStatus(grant.id(), status, clock.instant(), reason);
        mapper.revokeTokens(grant.id(), clock.instant());
        publish(grant, "grant.ended", Map.of("status", status.name(), "reason", reason));
    }

    private MatterStep execution(Matter matter) {
        return steps.ofMatter(matter.id()).stream()
                .filter(step -> step.round() == matter.round() && "executed".equals(step.opinion()))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException("nothing executed for matter " + matter.id()));
    }

    private Grant require(String matterId) {
        return ofMatter(matterId).orElseThrow(() -> Problem.notFound("grant"));
    }

    private void publish(Grant grant, String action, Map<String, Object> facts) {
        var all = new java.util.HashMap<>(facts);
        all.put("grant", grant.id());
        events.publishEvent(new GrantEvent(grant.matterId(), action, Actor.SYSTEM, all));
    }
}
