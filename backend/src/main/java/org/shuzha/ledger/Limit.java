package org.shuzha.ledger;

import java.util.List;

/** What is counted together: the records of one core asset, or the persons whose data an institution sends abroad. */
record Limit(String id, String organisationId, Kind kind, String assetId) {

    enum Kind {
        CORE,
        SENSITIVE,
        OTHER;

        /** From so many on the law asks for more: tables T8 and T9 say what. Without a total every amount is too much. */
        List<Long> thresholds(Long total) {
            return switch (this) {
                case CORE ->
                    List.of(total == null || total <= 0 ? 0L : -Math.floorDiv(Math.multiplyExact(total, -30L), 100L));
                case SENSITIVE -> List.of(1L, 10_000L);
                case OTHER -> List.of(100_000L, 1_000_000L);
            };
        }

        /** How many thresholds so many reach. */
        int stage(long projected, Long total) {
            return (int) thresholds(total).stream()
                    .filter(threshold -> projected >= threshold)
                    .count();
        }
    }

    static Limit core(String organisationId, String assetId) {
        return new Limit("core-" + assetId, organisationId, Kind.CORE, assetId);
    }

    static Limit sensitive(String organisationId) {
        return new Limit("sensitive-" + organisationId, organisationId, Kind.SENSITIVE, null);
    }

    static Limit other(String organisationId) {
        return new Limit("other-" + organisationId, organisationId, Kind.OTHER, null);
    }
}
