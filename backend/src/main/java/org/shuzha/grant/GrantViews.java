package org.shuzha.grant;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shuzha.catalogue.Asset;
import org.shuzha.catalogue.Assets;
import org.shuzha.identity.Directory;
import org.shuzha.identity.Post;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterRows.Ref;
import org.shuzha.matter.Matters;
import org.shuzha.shared.Actor;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What screens show of a grant. */
@Component
public class GrantViews {

    /** A field in scope with its label and whether it is delivered masked. */
    public record GrantedField(String asset, String assetName, String field, String label, boolean masked) {}

    /** A recorded use; {@code by} is the IT person or the name of the platform's token. */
    public record RecordedUse(
            String id,
            Instant usedAt,
            Instant recordedAt,
            String by,
            long rows,
            JsonNode fields,
            String purpose,

            @Schema(allowableValues = {"scope", "quota", "term"}) @Nullable
            String deviation) {}

    /** What IT recorded, who and when. */
    public record ExecutionRecord(JsonNode form, Ref by, Instant at) {}

    /** One grant, whole. */
    public record GrantView(
            String id,
            String matterId,
            GrantStatus status,
            LocalDate from,
            LocalDate until,
            long maxRows,
            long rowsUsed,
            List<GrantedField> fields,
            ExecutionRecord execution,
            List<RecordedUse> uses,
            List<GrantExtension> extensions,
            @Nullable Instant openedAt,
            @Nullable Instant endedAt,
            @Nullable String endReason,
            List<String> allowedActions) {}

    /** A grant somebody holds. */
    public record HeldGrant(String id, String matter, String number, LocalDate until) {}

    private static final Map<String, String> MESSAGES =
            Map.of("endEarly", GrantWorkflow.ENDED_EARLY, "requestExtension", GrantWorkflow.EXTENSION_REQUESTED);

    private final GrantMapper mapper;
    private final Matters matters;
    private final Assets assets;
    private final Directory directory;
    private final GrantWorkflow workflow;

    GrantViews(GrantMapper mapper, Matters matters, Assets assets, Directory directory, GrantWorkflow workflow) {
        this.mapper = mapper;
        this.matters = matters;
        this.assets = assets;
        this.directory = directory;
        this.workflow = workflow;
    }

    /** The grant of a matter, null before it is opened. */
    public GrantView ofMatter(Actor actor, String matterId) {
        return Optional.ofNullable(mapper.ofMatter(matterId))
                .map(grant -> view(actor, grant))
                .orElse(null);
    }

    /** Running and suspended grants opened for this person. */
    public List<HeldGrant> heldBy(String personId, String organisationId) {
        return mapper.runningOf(personId, organisationId).stream()
                .map(grant -> new HeldGrant(
                        grant.id(),
                        grant.matterId(),
                        matters.get(grant.matterId()).number(),
                        grant.validUntil()))
                .toList();
    }

    GrantView view(Actor actor, Grant grant) {
        var uses = mapper.uses(grant.id());
        var names = names(grant, uses);
        return new GrantView(
                grant.id(),
                grant.matterId(),
                grant.status(),
                grant.validFrom(),
                grant.validUntil(),
                grant.maxRows(),
                grant.rowsUsed(),
                fields(grant),
                new ExecutionRecord(
                        grant.execution(),
                        new Ref(grant.executedBy(), names.get(grant.executedBy())),
                        grant.executedAt()),
                uses.stream().map(use -> use(use, names)).toList(),
                mapper.extensions(grant.id()),
                grant.openedAt(),
                grant.endedAt(),
                grant.endReason(),
                heard(grant, allowed(actor, grant)));
    }

    /** What the actor may do with a grant in this state. */
    List<String> allowed(Actor actor, Grant grant) {
        Matter matter = matters.get(grant.matterId());
        var actions = new ArrayList<String>();
        boolean running = grant.status() == GrantStatus.ACTIVE || grant.status() == GrantStatus.SUSPENDED;
        boolean requests = matter.requesterId().equals(actor.personId());
        if (grant.status() == GrantStatus.ACTIVE && !requests && executes(actor, grant)) {
            actions.add("recordUse");
            actions.add("issueToken");
        }
        if (running && requests) {
            actions.add("endEarly");
            if (grant.status() == GrantStatus.ACTIVE && nonePending(grant)) {
                actions.add("requestExtension");
            }
        }
        return actions;
    }

    /** Nothing is offered that the matter's procedure does not listen for. */
    private List<String> heard(Grant grant, List<String> actions) {
        Matter matter = matters.get(grant.matterId());
        return actions.stream()
                .filter(action -> !MESSAGES.containsKey(action) || workflow.hears(matter, MESSAGES.get(action)))
                .toList();
    }

    private boolean nonePending(Grant grant) {
        return mapper.extensions(grant.id()).stream()
                .noneMatch(one -> one.state().equals("PENDING"));
    }

    private boolean executes(Actor actor, Grant grant) {
        return directory.appointmentsOf(actor.personId()).stream()
                .anyMatch(appointment -> appointment.post() == Post.IT_EXECUTOR
                        && appointment.organisationId().equals(grant.organisationId()));
    }

    private List<GrantedField> fields(Grant grant) {
        JsonNode chosen = grant.scope().path("fields");
        var ids = chosen.propertyNames();
        Map<String, Asset> known = assets.find(grant.organisationId(), ids);
        var fields = new ArrayList<GrantedField>();
        for (String id : ids) {
            Asset asset = known.get(id);
            var masked = new HashSet<String>();
            grant.scope().path("masked").path(id).forEach(name -> masked.add(name.asString()));
            for (JsonNode name : chosen.path(id)) {
                fields.add(new GrantedField(
                        id,
                        asset == null ? id : asset.name(),
                        name.asString(),
                        label(asset, name.asString()),
                        masked.contains(name.asString())));
            }
        }
        return fields;
    }

    private static String label(Asset asset, String name) {
        return asset == null
                ? name
                : asset.fields().stream()
                        .filter(field -> field.name().equals(name))
                        .map(Asset.Field::label)
                        .findFirst()
                        .orElse(name);
    }

    private Map<String, String> names(Grant grant, List<GrantUse> uses) {
        var people = new HashSet<String>();
        people.add(grant.executedBy());
        uses.stream()
                .map(GrantUse::recordedBy)
                .filter(java.util.Objects::nonNull)
                .forEach(people::add);
        return directory.names(people);
    }

    private RecordedUse use(GrantUse use, Map<String, String> names) {
        String by = use.recordedBy() == null ? mapper.tokenName(use.tokenId()) : names.get(use.recordedBy());
        return new RecordedUse(
                use.id(),
                use.usedAt(),
                use.recordedAt(),
                by,
                use.rowCount(),
                use.fields(),
                use.purpose(),
                use.deviation());
    }
}
