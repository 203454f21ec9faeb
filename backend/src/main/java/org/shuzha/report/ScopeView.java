package org.shuzha.report;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.shuzha.catalogue.Asset;
import org.shuzha.matter.FieldRef;
import org.shuzha.matter.Scope;

/** What is left of the requested scope, with labels; {@code dropped} are the fields the owners took out. */
record ScopeView(
        List<ScopedAsset> assets, long maxRows, long persons, LocalDate from, LocalDate until, List<FieldRef> dropped) {

    record ScopedField(String name, String label, String sensitivity, boolean masked) {}

    record ScopedAsset(
            String asset,
            String name,
            @Schema(allowableValues = {"1", "2", "3"}) int level,
            List<ScopedField> fields) {}

    static ScopeView of(Scope requested, Scope effective, Collection<Asset> assets) {
        return new ScopeView(
                assets.stream()
                        .filter(asset -> effective.assets().contains(asset.id()))
                        .map(asset -> scoped(asset, effective))
                        .toList(),
                effective.maxRows(),
                effective.persons(),
                effective.from(),
                effective.until(),
                requested.fieldRefs().stream()
                        .filter(ref -> !effective.contains(ref.asset(), ref.field()))
                        .toList());
    }

    private static ScopedAsset scoped(Asset asset, Scope scope) {
        return new ScopedAsset(
                asset.id(),
                asset.name(),
                asset.level(),
                asset.fields().stream()
                        .filter(field -> scope.contains(asset.id(), field.name()))
                        .map(field -> new ScopedField(
                                field.name(),
                                field.label(),
                                field.sensitivity(),
                                scope.isMasked(asset.id(), field.name())))
                        .toList());
    }
}
