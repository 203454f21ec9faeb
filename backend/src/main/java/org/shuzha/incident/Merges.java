package org.shuzha.incident;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterStatus;
import org.shuzha.matter.MatterSteps;
import org.shuzha.matter.Matters;
import org.shuzha.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Two reports of one incident: the second joins the first, both are kept, and the earlier discovery counts (A22.10). */
@Component
class Merges {

    static final String MERGE = "merge-reports";

    private final IncidentMergeMapper mapper;
    private final IncidentClocks clocks;
    private final Matters matters;
    private final MatterSteps steps;
    private final ApplicationEventPublisher events;

    Merges(
            IncidentMergeMapper mapper,
            IncidentClocks clocks,
            Matters matters,
            MatterSteps steps,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.clocks = clocks;
        this.matters = matters;
        this.steps = steps;
        this.events = events;
    }

    /**
     * The incident of that number, which the report may join: another one of the organisation that is being handled. Throws
     * invalid {@code incident.merge_unknown}.
     */
    Matter target(Matter report, String number) {
        return matters.numbered(report.organisationId(), number.strip())
                .filter(id -> !id.equals(report.id()))
                .map(matters::get)
                .filter(one -> one.procedureKey().equals(Matter.SECURITY_INCIDENT))
                .filter(one -> one.version() > 0 && one.status() != MatterStatus.ENDED)
                .orElseThrow(() -> Problem.invalid("incident.merge_unknown", Map.of("number", number)));
    }

    /** Joins the report to the incident that its second person named; what that incident is late with is late from then on. */
    void merge(String reportId) {
        Matter report = matters.get(reportId);
        String number = steps.latestWith(reportId, List.of(MERGE))
                .orElseThrow()
                .form()
                .path("into")
                .asString();
        Matter into = matters.lock(target(report, number).id());
        Instant known = noticedAt(into);
        mapper.insert(new IncidentMerge(reportId, into.id(), Classifications.noticedAt(report), clocks.now()));
        clocks.since(into.id(), known, noticedAt(into));
        publish(report, "incident.merged", into);
        publish(into, "incident.report_joined", report);
    }

    /** The earliest discovery of any report of it. */
    Instant noticedAt(Matter incident) {
        return Stream.concat(
                        Stream.of(Classifications.noticedAt(incident)),
                        mapper.into(incident.id()).stream().map(IncidentMerge::noticedAt))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The incident that a report joined. */
    Optional<Matter> mergedInto(Matter report) {
        return Optional.ofNullable(mapper.find(report.id())).map(one -> matters.get(one.intoId()));
    }

    /** Reports that joined the incident. */
    List<Matter> joined(Matter incident) {
        return mapper.into(incident.id()).stream()
                .map(one -> matters.get(one.matterId()))
                .toList();
    }

    private void publish(Matter of, String action, Matter other) {
        events.publishEvent(new IncidentEvent(of.id(), action, Map.of("matter", other.number())));
    }
}
