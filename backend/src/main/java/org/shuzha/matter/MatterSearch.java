package org.shuzha.matter;

import java.time.Instant;
import java.util.Collection;

/**
 * What a matter list asks for.
 *
 * @param requesterId only matters this person filed, null otherwise
 * @param participantIds only matters one of these people has a part in, null otherwise
 * @param organisationId only matters of this organisation, null otherwise (auditor)
 * @param text part of the number or title, already escaped for LIKE
 * @param beforeTime position of the last row of the page before, with {@code beforeId}
 */
record MatterSearch(
        String requesterId,
        Collection<String> participantIds,
        String organisationId,
        String text,
        MatterStatus status,
        Instant beforeTime,
        String beforeId,
        int limit) {}
