package org.shuzha.ledger;

import org.shuzha.catalogue.Asset;

/** The asset of a core limit on screens. */
record LimitAsset(String id, String code, String name) {

    /** Null for a limit of persons, which has none. */
    static LimitAsset of(Asset asset) {
        return asset == null ? null : new LimitAsset(asset.id(), asset.code(), asset.name());
    }
}
