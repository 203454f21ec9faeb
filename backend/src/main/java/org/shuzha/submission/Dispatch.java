package org.shuzha.submission;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * One submission of a matter to one authority. What an authority sees of the matter was copied here when it was sent.
 *
 * @param authority word of the vocabulary, e.g. {@code health-local}
 * @param authorityId the organisation found, null while the register has none
 * @param line line of the authority, {@code level} and {@code territory} its level and place
 * @param onPlatform the authority signs in; null before sending
 * @param letter note, number, date and scan the clerk filled in
 * @param answer what was answered; off the platform it counts only once {@code confirmedBy} is there
 */
record Dispatch(
        String id,
        String matterId,
        String processInstanceId,
        String institutionId,
        String authority,
        String kind,
        String line,
        String level,
        String territory,
        String authorityId,
        DispatchState state,
        Instant addressedAt,
        Boolean onPlatform,
        String number,
        String title,
        String procedureKey,
        String deploymentId,
        Integer dataLevel,
        Integer assets,
        Long persons,
        Long rowCount,
        JsonNode letter,
        Instant sentAt,
        String sentBy,
        Instant dueAt,
        String dueKind,
        String answer,
        JsonNode reply,
        String enteredBy,
        String confirmedBy,
        Instant endedAt) {}
