package org.shuzha.identity;

import java.time.LocalDate;
import java.util.List;

/**
 * Somebody has left or moved: from now on nothing of what was granted to the old post holds (A18, A29.4, B10).
 *
 * @param change id of the change
 * @param lastDay last day of the old rights
 * @param orderedBy who ordered it
 * @param ended appointments that ended with it
 * @param substitutions how many substitutions ended with it
 */
public record PersonnelChanged(
        String change,
        String personId,
        String organisationId,
        Kind kind,
        LocalDate lastDay,
        String orderedBy,
        List<Appointment> ended,
        int substitutions) {

    public enum Kind {
        LEFT,
        MOVED
    }
}
