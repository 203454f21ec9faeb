package org.shuzha.matter;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shuzha.catalogue.Asset;
import org.shuzha.catalogue.Assets;
import org.shuzha.identity.Directory;
import org.shuzha.identity.Organisation;
import org.shuzha.procedure.FormValidator;
import org.shuzha.procedure.Procedures;
import org.shuzha.procedure.SubmissionGate;
import org.shuzha.procedure.SubmissionGate.Refusal;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Problem;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Everything that must hold before a matter is submitted; the filing page asks the same before the requester does. */
@Component
public class SubmissionChecks {

    /** What the filing page shows while the form is being filled; level and body are null until assets are chosen. */
    public record Preview(
            @Schema(allowableValues = {"1", "2", "3"}) @Nullable
            Integer level,

            @Schema(allowableValues = {"1", "2", "3"}) @Nullable
            Integer approvalBody,

            List<Asset.Owner> owners,
            boolean personal,
            boolean sensitive,
            List<Refusal> refusals,
            List<Problem.Field> fields) {}

    private final Procedures procedures;
    private final FormValidator validator;
    private final SubmissionGate gate;
    private final Facts facts;
    private final Assets assets;
    private final Directory directory;

    SubmissionChecks(
            Procedures procedures,
            FormValidator validator,
            SubmissionGate gate,
            Facts facts,
            Assets assets,
            Directory directory) {
        this.procedures = procedures;
        this.validator = validator;
        this.gate = gate;
        this.facts = facts;
        this.assets = assets;
        this.directory = directory;
    }

    void require(Actor actor, Matter matter, String deploymentId) {
        var faults = faults(matter.organisationId(), deploymentId, matter.procedureKey(), matter.form());
        if (!faults.isEmpty()) {
            throw Problem.invalidFields("form.invalid", faults);
        }
        var refusals = refusals(matter, deploymentId, factsOf(matter, deploymentId));
        if (!refusals.isEmpty()) {
            throw Problem.invalid("matter.refused", Map.of("reasons", refusals));
        }
    }

    public Preview preview(Matter matter) {
        String deploymentId = matter.deploymentId();
        var faults = faults(matter.organisationId(), deploymentId, matter.procedureKey(), matter.form());
        Scope scope = Scope.requested(matter.form());
        if (scope.assets().isEmpty()) {
            return new Preview(null, null, List.of(), false, false, List.of(), faults);
        }
        Map<String, Object> found = factsOf(matter, deploymentId);
        return new Preview(
                (Integer) found.get("level"),
                facts.approvalBody(deploymentId, found),
                facts.owners(matter.organisationId(), scope),
                (boolean) found.get("personal"),
                (boolean) found.get("sensitive"),
                refusals(matter, deploymentId, found),
                faults);
    }

    private List<Problem.Field> faults(String organisationId, String deploymentId, String key, JsonNode form) {
        var procedure = procedures.get(deploymentId, key);
        var faults = new ArrayList<>(validator.faults(procedures.form(deploymentId, key, procedure.form()), form));
        if (faults.isEmpty()) {
            faults.addAll(unknownData(organisationId, form));
            faults.addAll(beyondReach(organisationId, form));
        }
        return faults;
    }

    /** Assets and fields the institution's catalogue does not hold. */
    private List<Problem.Field> unknownData(String organisationId, JsonNode form) {
        Scope scope = Scope.requested(form);
        var known = assets.find(organisationId, scope.assets());
        var faults = new ArrayList<Problem.Field>();
        int index = 0;
        for (JsonNode chosen : form.path("assets")) {
            String path = "/assets/" + index++;
            Asset asset = known.get(chosen.path("asset").asString(""));
            if (asset == null) {
                faults.add(new Problem.Field(path, "asset.unknown", Map.of()));
            } else if (!names(asset).containsAll(scope.fields().get(asset.id()))) {
                faults.add(new Problem.Field(path + "/fields", "asset.field_unknown", Map.of("asset", asset.name())));
            }
        }
        return faults;
    }

    /** An authority addresses nobody outside its territory and line. */
    private List<Problem.Field> beyondReach(String organisationId, JsonNode form) {
        if (!form.has(Matter.INSTITUTIONS)) {
            return List.of();
        }
        Set<String> within = directory.supervisedBy(organisationId).stream()
                .map(Organisation::id)
                .collect(Collectors.toSet());
        var faults = new ArrayList<Problem.Field>();
        int index = 0;
        for (JsonNode chosen : form.path(Matter.INSTITUTIONS)) {
            String path = "/" + Matter.INSTITUTIONS + "/" + index++;
            if (!within.contains(chosen.asString(""))) {
                faults.add(new Problem.Field(path, "institution.beyond_reach", Map.of()));
            }
        }
        return faults;
    }

    private List<Refusal> refusals(Matter matter, String deploymentId, Map<String, Object> found) {
        return gate.refusals(deploymentId, procedures.get(deploymentId, matter.procedureKey()), found);
    }

    private Map<String, Object> factsOf(Matter matter, String deploymentId) {
        return facts.of(matter, deploymentId, Scope.requested(matter.form()));
    }

    private static List<String> names(Asset asset) {
        return asset.fields().stream().map(Asset.Field::name).toList();
    }
}
