package org.shuzha.incident;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.shuzha.engine.RuleTables;
import org.shuzha.identity.Directory;
import org.shuzha.identity.Organisation;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterSteps;
import org.shuzha.matter.Matters;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Reads reports and classifications, and raises the level of the matter with them: it never falls (A5.2). */
@Component
class Classifications {

    private static final String LEVEL = "dataLevel";

    private final Matters matters;
    private final MatterSteps steps;
    private final Directory directory;
    private final RuleTables tables;
    private final ApplicationEventPublisher events;

    Classifications(
            Matters matters,
            MatterSteps steps,
            Directory directory,
            RuleTables tables,
            ApplicationEventPublisher events) {
        this.matters = matters;
        this.steps = steps;
        this.directory = directory;
        this.tables = tables;
        this.events = events;
    }

    /** When it was found or heard of, as reported. */
    static Instant noticedAt(Matter matter) {
        return OffsetDateTime.parse(matter.form().path("noticedAt").asString()).toInstant();
    }

    Optional<Classification> latest(String matterId) {
        return steps.latestStating(matterId, LEVEL).map(step -> new Classification(step.form(), step.endedAt()));
    }

    /** Facts of the latest classification; the level is at least that of the data the report names. */
    Map<String, Object> classify(String matterId) {
        Matter matter = matters.get(matterId);
        Classification found = latest(matterId).orElseThrow();
        int level = raise(matter, found);
        Map<String, Object> facts = new HashMap<>(found.facts());
        facts.put("level", level);
        facts.put("centralUnit", central(matter));
        publish(matterId, "incident.classified", Map.of("level", level, "kind", facts.get("incidentKind")));
        return facts;
    }

    /** The level of a hazard is that of the data it may reach, and never falls; answers it. */
    int raise(String matterId) {
        int level = raise(matters.get(matterId), latest(matterId).orElseThrow());
        publish(matterId, "incident.level_raised", Map.of("level", level));
        return level;
    }

    private int raise(Matter matter, Classification found) {
        int level = Math.max(matter.level(), found.level());
        matters.setLevel(matter.id(), level, matter.approvalBody());
        return level;
    }

    private void publish(String matterId, String action, Map<String, Object> facts) {
        events.publishEvent(new IncidentEvent(matterId, action, facts));
    }

    /** By the table of the matter's release. */
    int grade(Matter matter, Classification found) {
        return ((Number) tables.single(matter.deploymentId(), "incident-grade", found.facts(), "grade")).intValue();
    }

    /** Directly under a national body. */
    private boolean central(Matter matter) {
        String parent = directory.organisation(matter.organisationId()).parentId();
        return parent != null && isNational(directory.organisation(parent));
    }

    private static boolean isNational(Organisation organisation) {
        return organisation.level().equals("NATIONAL");
    }
}
