package org.shuzha.matter;

import java.util.Set;

/** Where a matter stands; elements of the BPMN declare which of these they reach. */
public enum MatterStatus {
    DRAFT,
    IN_PROGRESS,
    RETURNED,
    IN_USE,
    SUSPENDED,
    AFTER_USE_REVIEW,
    ENDED;

    private static final Set<MatterStatus> EDITABLE = Set.of(DRAFT, RETURNED);

    /** The requester may change the form. */
    public boolean editable() {
        return EDITABLE.contains(this);
    }
}
