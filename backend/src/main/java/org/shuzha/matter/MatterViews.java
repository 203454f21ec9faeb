package org.shuzha.matter;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shuzha.catalogue.Asset;
import org.shuzha.catalogue.Assets;
import org.shuzha.identity.Directory;
import org.shuzha.procedure.Form;
import org.shuzha.procedure.Procedure;
import org.shuzha.procedure.Procedures;
import org.shuzha.shared.Actor;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What screens show of matters. */
@Component
public class MatterViews {

    /**
     * Another matter that this one was copied or filed anew from, was called by, or called, that stands for its meeting, or
     * that the system opened.
     *
     * @param readable the reader may open it; a draft is its requester's alone
     */
    public record Link(
            String id,
            @Nullable String number,

            @Schema(allowableValues = {"copied", "refiled", "called", "standing", "opened", "follows", "reopens"})
            String kind,

            String procedure,
            Map<String, String> procedureName,
            MatterStatus status,
            @Nullable String outcome,
            boolean readable) {}

    /** What an opinion asked for when the matter was returned. */
    public record ReturnedBy(String name, @Nullable String department, String comment, Instant at) {}

    /** One matter, whole; {@code called} are those it called and those it turned into, {@code names} are those of people, departments and the standing resolution of its forms, by id. */
    public record MatterDetail(
            @JsonUnwrapped MatterRows.MatterRow row,
            int version,
            int revision,
            int round,
            String profile,

            @Schema(allowableValues = {"1", "2", "3"}) @Nullable
            Integer approvalBody,

            JsonNode form,
            Form forms,
            Map<String, Map<String, String>> texts,
            @Nullable Link linked,
            List<Link> called,
            List<MatterVersion> versions,
            List<Asset> assets,
            List<ReturnedBy> returned,
            Map<String, String> names,
            List<String> allowedActions) {}

    private final MatterMapper mapper;
    private final MatterSteps steps;
    private final Withdrawals withdrawals;
    private final Reopenings reopenings;
    private final MatterReadGuard guard;
    private final Procedures procedures;
    private final MatterRows rows;
    private final Directory directory;
    private final Assets assets;

    MatterViews(
            MatterMapper mapper,
            MatterSteps steps,
            Withdrawals withdrawals,
            Reopenings reopenings,
            MatterReadGuard guard,
            Procedures procedures,
            MatterRows rows,
            Directory directory,
            Assets assets) {
        this.mapper = mapper;
        this.steps = steps;
        this.withdrawals = withdrawals;
        this.reopenings = reopenings;
        this.guard = guard;
        this.procedures = procedures;
        this.rows = rows;
        this.directory = directory;
        this.assets = assets;
    }

    public MatterDetail detail(Actor actor, Matter matter) {
        String deployment = rows.deployment(matter);
        var procedure = procedures.get(deployment, matter.procedureKey());
        var versions = mapper.versions(matter.id());
        var forms = Stream.concat(Stream.of(matter.form()), versions.stream().map(MatterVersion::form))
                .toList();
        return new MatterDetail(
                rows.rows(List.of(matter)).get(0),
                matter.version(),
                matter.revision(),
                matter.round(),
                matter.profile(),
                matter.approvalBody(),
                matter.form(),
                procedures.form(deployment, matter.procedureKey(), procedure.form(), matter.profile()),
                procedures.texts(deployment, matter.procedureKey()),
                linked(actor, matter),
                Stream.concat(
                                mapper.calledBy(matter.id()).stream().map(called -> link(actor, called, Matter.CALLED)),
                                Stream.concat(
                                                Stream.concat(
                                                        mapper.following(matter.id()).stream(),
                                                        mapper.reopening(matter.id()).stream()),
                                                mapper.openedFor(List.of(matter.id())).stream())
                                        .map(other -> link(actor, other, other.linkKind())))
                        .toList(),
                versions,
                List.copyOf(assets.find(matter.organisationId(), chosen(forms)).values()),
                returned(matter),
                names(matter, forms),
                actions(actor, matter, procedure));
    }

    private List<String> actions(Actor actor, Matter matter, Procedure procedure) {
        var actions = new ArrayList<String>();
        if (matter.requesterId().equals(actor.personId())) {
            actions.addAll(MatterPolicy.requesterActions(
                    matter, withdrawals.refusal(matter).isEmpty(), procedure.fileable()));
        }
        if (reopenings.offered(actor, matter)) {
            actions.add("reopen");
        }
        return actions;
    }

    /** Without form, data and people: for an authority, which reads what was sent to it and the texts of its own step. */
    public MatterDetail outside(Matter matter) {
        var none = JsonNodeFactory.instance.objectNode();
        return new MatterDetail(
                rows.rows(List.of(matter)).get(0).outside(),
                matter.version(),
                matter.revision(),
                matter.round(),
                matter.profile(),
                null,
                none,
                new Form(none, none),
                procedures.texts(matter.deploymentId(), matter.procedureKey()),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of());
    }

    /** Another matter as this reader sees it beside one it is linked with. */
    public Link link(Actor actor, Matter other, String kind) {
        return new Link(
                other.id(),
                other.number(),
                kind,
                other.procedureKey(),
                procedures.get(rows.deployment(other), other.procedureKey()).name(),
                other.status(),
                other.outcome(),
                guard.mayRead(actor, other.id()));
    }

    private Link linked(Actor actor, Matter matter) {
        Matter other = matter.linkedId() == null || matter.addressed() ? null : mapper.find(matter.linkedId());
        return other == null ? null : link(actor, other, matter.linkKind());
    }

    private List<ReturnedBy> returned(Matter matter) {
        if (matter.status() != MatterStatus.RETURNED) {
            return List.of();
        }
        var found = new ArrayList<ReturnedBy>();
        for (MatterStep step : steps.ofMatter(matter.id())) {
            if (step.version() == matter.version() && "return".equals(step.opinion())) {
                String department = step.departmentId() == null
                        ? null
                        : directory.department(step.departmentId()).name();
                String name = directory.names(List.of(step.actorId())).get(step.actorId());
                found.add(new ReturnedBy(name, department, step.opinionComment(), step.endedAt()));
            }
        }
        return found;
    }

    /**
     * Names of the people and departments that any version is about or names as recipients, of the institutions addressed and of
     * the standing resolutions of the same institution: from the directory and the register of matters, never from a form.
     */
    private Map<String, String> names(Matter matter, List<JsonNode> forms) {
        var people = new HashSet<String>();
        var departments = new HashSet<String>();
        var resolutions = new HashSet<String>();
        var institutions = new HashSet<String>();
        for (JsonNode form : forms) {
            resolutions.add(form.path("standingResolution").asString(""));
            people.add(form.path(Matter.PERSON).asString(""));
            form.path(Matter.INSTITUTIONS).forEach(one -> institutions.add(one.asString("")));
            institutions.add(form.path(Matter.RESPONDENT).asString(""));
            form.path("departments").forEach(department -> departments.add(department.asString("")));
            for (JsonNode recipient : form.path("recipients")) {
                people.add(recipient.path("person").asString(""));
                departments.add(recipient.path("department").asString(""));
            }
        }
        var names = new HashMap<>(directory.names(people));
        directory.departments(matter.organisationId()).stream()
                .filter(department -> departments.contains(department.id()))
                .forEach(department -> names.put(department.id(), department.name()));
        directory.organisations(institutions).forEach((id, one) -> names.put(id, one.name()));
        mapper.all(resolutions).stream()
                .filter(one -> one.organisationId().equals(matter.organisationId()))
                .filter(one -> one.procedureKey().equals(Matter.STANDING_RESOLUTION))
                .filter(one -> one.status() == MatterStatus.IN_USE || one.status() == MatterStatus.ENDED)
                .forEach(one -> names.put(one.id(), one.number() + " " + one.title()));
        return names;
    }

    private static Set<String> chosen(List<JsonNode> forms) {
        return forms.stream()
                .flatMap(form -> Scope.requested(form).assets().stream())
                .collect(Collectors.toSet());
    }
}
