package org.shuzha.evidence;

import java.time.Instant;
import org.shuzha.shared.Actor;

/** Metadata of one uploaded document; {@code hash} is hex with {@code algorithm} beside it. */
public record EvidenceFile(
        String id,
        String organisationId,
        String matterId,
        String name,
        String mediaType,
        long size,
        String algorithm,
        String hash,
        String uploadedBy,
        Instant uploadedAt) {

    /** Made by the application, not brought by a person. */
    public boolean generated() {
        return Actor.SYSTEM.personId().equals(uploadedBy);
    }
}
