package org.shuzha.complaint;

import java.time.Instant;

/**
 * What the complainant or an authority said.
 *
 * @param wordsId document that holds the words, null where the kind says it all
 * @param authorityId who said it, null for the complainant
 */
record ComplaintEntry(String id, String complaintId, Kind kind, String wordsId, String authorityId, Instant at) {

    /** The first three are the complainant's. */
    enum Kind {
        FILED,
        SUPPLEMENTED,
        WITHDRAWN,
        ACCEPTED,
        ASKED,
        CONCLUDED,
        TRANSFERRED
    }
}
