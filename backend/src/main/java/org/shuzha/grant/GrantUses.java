package org.shuzha.grant;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shuzha.matter.FieldRef;
import org.shuzha.matter.Matter;
import org.shuzha.matter.Matters;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Ids;
import org.shuzha.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What happens while a grant runs: uses recorded, deviation suspending it at once, early end, extension asked for. */
@Service
@Transactional
class GrantUses {

    private static final int LONGEST_EXTENSION_MONTHS = 12;

    /** A use as reported; {@code at} null means now. */
    record Report(long rows, List<FieldRef> fields, String purpose, Instant at) {}

    private final GrantMapper mapper;
    private final Matters matters;
    private final GrantWorkflow workflow;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GrantUses(
            GrantMapper mapper,
            Matters matters,
            GrantWorkflow workflow,
            JsonMapper json,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.matters = matters;
        this.workflow = workflow;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /** Records a use; one that deviates is recorded all the same and suspends the grant in the same transaction. */
    GrantUse record(Actor actor, GrantToken token, String grantId, Report report) {
        Grant found = require(grantId);
        Matter matter = matters.lock(found.matterId());
        Grant grant = mapper.find(grantId);
        if (grant.status() != GrantStatus.ACTIVE) {
            throw Problem.conflict(
                    "grant.not_active", Map.of("status", grant.status().name()));
        }
        Instant now = clock.instant();
        Instant usedAt = report.at() == null ? now : report.at();
        if (usedAt.isAfter(now)) {
            throw Problem.invalid("grant.use_in_future", Map.of());
        }
        Optional<String> deviation = Deviations.of(grant, report.fields(), report.rows(), usedAt);
        var use = new GrantUse(
                Ids.next(),
                grantId,
                usedAt,
                now,
                token == null ? actor.personId() : null,
                token == null ? null : token.id(),
                report.rows(),
                json.valueToTree(report.fields()),
                report.purpose(),
                deviation.orElse(null));
        mapper.insertUse(use);
        mapper.addRows(grantId, report.rows());
        publish(
                grant,
                "grant.used",
                actor,
                Map.of("use", use.id(), "rows", use.rowCount(), "deviation", deviation.orElse("")));
        if (deviation.isPresent()) {
            mapper.setStatus(grantId, GrantStatus.SUSPENDED, null, null);
            publish(grant, "grant.suspended", Actor.SYSTEM, Map.of("use", use.id(), "deviation", deviation.get()));
            workflow.deviated(matter);
        }
        return use;
    }

    /** The requester needs the data no longer. */
    void endEarly(Actor actor, String grantId, String comment) {
        Grant found = require(grantId);
        Matter matter = matters.lock(found.matterId());
        Grant grant = mapper.find(grantId);
        requireRunning(grant);
        events.publishEvent(new GrantEvent(
                grant.matterId(), "grant.end_requested", actor, Map.of("grant", grantId), Map.of("comment", comment)));
        workflow.endedEarly(matter);
    }

    /** Asks the same owner departments and leader post for a later end; one request at a time. */
    GrantExtension requestExtension(Actor actor, String grantId, LocalDate until, String reason) {
        Grant found = require(grantId);
        Matter matter = matters.lock(found.matterId());
        Grant grant = mapper.find(grantId);
        if (grant.status() != GrantStatus.ACTIVE) {
            throw Problem.conflict(
                    "grant.not_active", Map.of("status", grant.status().name()));
        }
        if (mapper.extensions(grantId).stream().anyMatch(one -> one.state().equals("PENDING"))) {
            throw Problem.conflict("grant.extension_pending", Map.of());
        }
        LocalDate latest = grant.validUntil().plusMonths(LONGEST_EXTENSION_MONTHS);
        if (!until.isAfter(grant.validUntil()) || until.isAfter(latest)) {
            throw Problem.invalid(
                    "grant.extension_range",
                    Map.of("after", grant.validUntil().toString(), "latest", latest.toString()));
        }
        var extension = new GrantExtension(Ids.next(), grantId, until, reason, clock.instant(), "PENDING");
        mapper.insertExtension(extension);
        events.publishEvent(new GrantEvent(
                grant.matterId(),
                "grant.extension_requested",
                actor,
                Map.of("grant", grantId, "until", until.toString()),
                Map.of("reason", reason)));
        workflow.extensionRequested(matter);
        return extension;
    }

    private Grant require(String grantId) {
        return Optional.ofNullable(mapper.find(grantId)).orElseThrow(() -> Problem.notFound("grant"));
    }

    private static void requireRunning(Grant grant) {
        if (grant.status() != GrantStatus.ACTIVE && grant.status() != GrantStatus.SUSPENDED) {
            throw Problem.conflict(
                    "grant.not_active", Map.of("status", grant.status().name()));
        }
    }

    private void publish(Grant grant, String action, Actor actor, Map<String, Object> facts) {
        var all = new java.util.HashMap<>(facts);
        all.put("grant", grant.id());
        events.publishEvent(new GrantEvent(grant.matterId(), action, actor, all));
    }
}
