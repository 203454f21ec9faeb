package org.shuzha.sheet;

import java.time.Instant;

/**
 * A sheet that arose in a matter.
 *
 * @param id of the document too, once it is made; printed on it as its code
 * @param sheet word of the vocabulary
 * @param process key of the process whose element was reached, {@code processInstanceId} its instance
 * @param aroseAt nothing that came later is on it
 * @param madeAt null while it is not made yet
 */
record Sheet(
        String id,
        String matterId,
        String sheet,
        String number,
        String process,
        String processInstanceId,
        String element,
        int version,
        int round,
        Instant aroseAt,
        Instant madeAt) {}
