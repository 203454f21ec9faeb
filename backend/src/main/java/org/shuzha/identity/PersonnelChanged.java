package org.shuzha.identity;

/** Somebody has left or moved: from now on nothing of what was granted to the old post holds (A18, A29.4, B10). */
public record PersonnelChanged(String personId, String organisationId, Kind kind) {

    public enum Kind {
        LEFT,
        MOVED
    }
}
