package org.shuzha.grant;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * One recorded use of a grant.
 *
 * @param recordedBy the IT person, null when a platform recorded it with the token {@code tokenId}
 * @param deviation null, or what left the approved bounds: scope, quota or term
 */
public record GrantUse(
        String id,
        String grantId,
        Instant usedAt,
        Instant recordedAt,
        String recordedBy,
        String tokenId,
        long rowCount,
        JsonNode fields,
        String purpose,
        String deviation) {}
