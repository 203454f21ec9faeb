package org.shuzha.evidence;

import java.time.Instant;

/** A document as screens list it. */
public record EvidenceRef(
        String id,
        String name,
        String mediaType,
        long size,
        String algorithm,
        String hash,
        Named uploadedBy,
        Instant uploadedAt) {

    /** Who brought it. */
    public record Named(String id, String name) {}

    /** As others see it: it came from this organisation. */
    public EvidenceRef from(String organisationId, String organisation) {
        var named = new Named(organisationId, organisation);
        return new EvidenceRef(id, name, mediaType, size, algorithm, hash, named, uploadedAt);
    }
}
