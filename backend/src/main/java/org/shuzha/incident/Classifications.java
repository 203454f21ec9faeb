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

    private static final String CLASSIFIED = "classified";

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
        return steps.ofMatter(matterId).stream()
                .filter(step -> step.done() && CLASSIFIED.equals(step.opinion()))
                .reduce((earlier, later) -> later.endedAt().isBefore(earlier.endedAt()) ? earlier : later)
                .map(step -> new Classification(step.form(), step.endedAt()));
    }

    /** Facts of the latest classification; the level is at least that of the data the report names. */
    Map<String, Object> classify(String matterId) {
        Matter matter = matters.get(matterId);
        Classification found = latest(matterId).orElseThrow();
        int level = Math.max(matter.level(), found.level());
        matters.setLevel(matterId, level, matter.approvalBody());
        Map<String, Object> facts = new HashMap<>(found.facts());
        facts.put("level", level);
        facts.put("centralUnit", central(matter));
        events.publishEvent(new IncidentEvent(
                matterId, "incident.classified", Map.of("level", level, "kind", facts.get("incidentKind"))));
        return facts;
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
