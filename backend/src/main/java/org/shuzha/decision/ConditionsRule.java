package org.shuzha.decision;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shuzha.catalogue.Asset;
import org.shuzha.catalogue.Assets;
import org.shuzha.matter.Conditions;
import org.shuzha.matter.FieldRef;
import org.shuzha.matter.Matter;
import org.shuzha.matter.Scope;
import org.shuzha.shared.Problem;
import org.springframework.stereotype.Component;

/** Conditions bind only the owner's own assets, only narrow, and leave something to use (A13.2). */
@Component
class ConditionsRule implements OpinionRule {

    private final Assets assets;
    private final EffectiveScopes scopes;

    ConditionsRule(Assets assets, EffectiveScopes scopes) {
        this.assets = assets;
        this.scopes = scopes;
    }

    @Override
    public Set<String> opinions() {
        return Set.of("consent-with-conditions");
    }

    @Override
    public void check(GivenOpinion given) {
        Conditions conditions = Conditions.of(given.form());
        Scope requested = Scope.requested(given.matter().form());
        if (conditions.empty()) {
            throw Problem.invalid("conditions.empty", Map.of());
        }
        requireOwnFields(given, conditions, requested);
        requireNarrower(conditions, requested);
        if (scopes.with(given.matter(), conditions).empty()) {
            throw Problem.invalid("conditions.nothing_left", Map.of());
        }
    }

    private void requireOwnFields(GivenOpinion given, Conditions conditions, Scope requested) {
        Set<String> own = ownAssets(given.matter(), requested, given.step().departmentId());
        for (FieldRef ref : Stream.concat(conditions.dropFields().stream(), conditions.maskFields().stream())
                .toList()) {
            if (!own.contains(ref.asset()) || !requested.contains(ref.asset(), ref.field())) {
                throw Problem.invalid("conditions.field_not_yours", Map.of("field", ref.field()));
            }
        }
    }

    private Set<String> ownAssets(Matter matter, Scope requested, String departmentId) {
        return assets.find(matter.organisationId(), requested.assets()).values().stream()
                .filter(asset -> asset.owners().stream()
                        .anyMatch(owner -> owner.departmentId().equals(departmentId)))
                .map(Asset::id)
                .collect(Collectors.toSet());
    }

    private static void requireNarrower(Conditions conditions, Scope requested) {
        if (conditions.maxRows() != null && conditions.maxRows() > requested.maxRows()) {
            throw Problem.invalid("conditions.rows_wider", Map.of("limit", requested.maxRows()));
        }
        if (conditions.termUntil() != null
                && (conditions.termUntil().isAfter(requested.until())
                        || conditions.termUntil().isBefore(requested.from()))) {
            throw Problem.invalid(
                    "conditions.term_wider", Map.of("limit", requested.until().toString()));
        }
    }
}
