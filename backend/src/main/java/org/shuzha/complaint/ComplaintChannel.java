package org.shuzha.complaint;

import java.time.Instant;

/** How an authority is reached with complaints, as it published it. */
record ComplaintChannel(
        String authorityId,
        String telephone,
        String email,
        String address,
        String hours,
        String note,
        int version,
        Instant updatedAt) {}
