package org.shuzha.matter;

import java.time.Instant;
import java.util.Collection;

/**
 * What a matter list asks for. Where people and an organisation are given, either will do.
 *
 * @param requesterId only matters this person filed, null otherwise
 * @param participantIds only matters one of these people has a part in, null otherwise
 * @param organisationId only matters of this organisation, null otherwise (auditor)
 * @param procedureKey only matters of this procedure, null for all
 * @param ended only those that have ended, or only those that have not; null for all
 * @param text part of the number or title, already escaped for LIKE
 * @param beforeTime position of the last row of the page before, with {@code beforeId}
 */
record MatterSearch(
        String requesterId,
        Collection<String> participantIds,
        String organisationId,
        String procedureKey,
        Boolean ended,
        String text,
        MatterStatus status,
        Instant beforeTime,
        String beforeId,
        int limit) {}
