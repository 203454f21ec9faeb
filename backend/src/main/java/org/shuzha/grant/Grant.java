package org.shuzha.grant;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.shuzha.shared.Times;
import tools.jackson.databind.JsonNode;

/**
 * What was opened for a matter.
 *
 * @param validUntil last day, Asia/Shanghai
 * @param scope the approved scope as frozen at opening: fields and masked fields by asset
 * @param maxRows quota in rows over the whole term; {@code rowsUsed} counts every recorded use
 * @param execution what IT recorded: fields, rows, hash, controls, watermark
 */
public record Grant(
        String id,
        String matterId,
        String organisationId,
        GrantStatus status,
        LocalDate validFrom,
        LocalDate validUntil,
        JsonNode scope,
        long maxRows,
        long rowsUsed,
        JsonNode execution,
        String executedBy,
        Instant executedAt,
        Instant openedAt,
        Instant endedAt,
        String endReason) {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** The moment the term is over: midnight after the last day. */
    static Instant over(LocalDate lastDay) {
        return Times.endOf(lastDay);
    }

    boolean contains(String asset, String field) {
        for (JsonNode name : scope.path("fields").path(asset)) {
            if (name.asString().equals(field)) {
                return true;
            }
        }
        return false;
    }
}
