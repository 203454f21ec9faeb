package org.shuzha.matter;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shuzha.engine.Deployments;
import org.shuzha.identity.Directory;
import org.shuzha.procedure.Procedures;
import org.springframework.stereotype.Component;

/** Matters as lists show them. */
@Component
public class MatterRows {

    /** A name with its id. */
    public record Ref(String id, String name) {}

    /** An open step and who may decide it; nobody when it waits for an appointment. */
    public record OpenStep(Map<String, String> name, List<String> who) {}

    /** One line of a list. */
    public record MatterRow(
            String id,
            @Nullable String number,
            String title,
            String procedure,
            Map<String, String> procedureName,
            MatterStatus status,
            @Nullable String outcome,

            @Schema(allowableValues = {"1", "2", "3"}) @Nullable
            Integer level,

            Ref requester,
            Ref organisation,
            Instant updatedAt,
            @Nullable Instant submittedAt,
            List<OpenStep> openSteps) {

        /** As an authority sees it: the institution files, and who does what inside is its own affair. */
        public MatterRow outside() {
            return new MatterRow(
                    id,
                    number,
                    title,
                    procedure,
                    procedureName,
                    status,
                    outcome,
                    level,
                    organisation,
                    organisation,
                    updatedAt,
                    submittedAt,
                    List.of());
        }
    }

    private final MatterMapper mapper;
    private final MatterSteps steps;
    private final Procedures procedures;
    private final Deployments deployments;
    private final Directory directory;

    MatterRows(
            MatterMapper mapper,
            MatterSteps steps,
            Procedures procedures,
            Deployments deployments,
            Directory directory) {
        this.mapper = mapper;
        this.steps = steps;
        this.procedures = procedures;
        this.deployments = deployments;
        this.directory = directory;
    }

    public List<MatterRow> rows(List<Matter> matters) {
        var open = steps.openOf(matters.stream().map(Matter::id).toList());
        var competent = steps.candidates(
                open.values().stream().flatMap(List::stream).map(MatterStep::id).toList());
        var names = names(matters, competent.values());
        var organisations = matters.stream()
                .map(Matter::organisationId)
                .distinct()
                .collect(Collectors.toMap(
                        id -> id, id -> directory.organisation(id).name()));
        var issuers = issuers(matters);
        return matters.stream()
                .map(matter -> row(
                        matter,
                        new Ref(matter.organisationId(), organisations.get(matter.organisationId())),
                        open.getOrDefault(matter.id(), List.of()),
                        competent,
                        issuers.getOrDefault(
                                matter.id(), new Ref(matter.requesterId(), names.get(matter.requesterId()))),
                        names))
                .toList();
    }

    /**
     * Who sent it, by matter, for those that an authority addressed: no person of the authority stands there. What came from
     * outside is its own organisation's.
     */
    private Map<String, Ref> issuers(List<Matter> matters) {
        return matters.stream()
                .filter(matter -> matter.addressed() || matter.fromOutside())
                .collect(Collectors.toMap(Matter::id, this::issuer));
    }

    private Ref issuer(Matter matter) {
        Matter from = matter.addressed() ? mapper.find(matter.linkedId()) : matter;
        var issuer = directory.organisation(from.organisationId());
        return new Ref(issuer.id(), issuer.name());
    }

    /** Name of a step in both languages. */
    public Map<String, String> stepName(Matter matter, MatterStep step) {
        return procedures.text(matter.deploymentId(), matter.procedureKey(), step.element());
    }

    private MatterRow row(
            Matter matter,
            Ref organisation,
            List<MatterStep> open,
            Map<String, List<Candidate>> competent,
            Ref requester,
            Map<String, String> names) {
        String deployment = deployment(matter);
        return new MatterRow(
                matter.id(),
                matter.number(),
                matter.title(),
                matter.procedureKey(),
                procedures.get(deployment, matter.procedureKey()).name(),
                matter.status(),
                matter.outcome(),
                matter.level(),
                requester,
                organisation,
                matter.updatedAt(),
                matter.submittedAt(),
                open.stream()
                        .map(step -> new OpenStep(
                                stepName(matter, step),
                                competent.getOrDefault(step.id(), List.of()).stream()
                                        .map(candidate -> names.get(candidate.personId()))
                                        .toList()))
                        .toList());
    }

    private Map<String, String> names(List<Matter> matters, Collection<List<Candidate>> competent) {
        var people = matters.stream().map(Matter::requesterId).collect(Collectors.toSet());
        competent.forEach(one -> one.forEach(candidate -> people.add(candidate.personId())));
        return directory.names(people);
    }

    /** A draft is shown, and will be submitted, on the current release's forms. */
    String deployment(Matter matter) {
        return matter.status() == MatterStatus.DRAFT ? deployments.current() : matter.deploymentId();
    }
}
