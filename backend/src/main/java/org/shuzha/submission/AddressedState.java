package org.shuzha.submission;

/** How far an institution is with what an authority addressed to it; each is told by itself, and none implies the next. */
public enum AddressedState {
    ISSUED,
    DELIVERED,
    ACKNOWLEDGED,
    PLANNED,
    HANDLED,
    REPLIED,
    /** Acknowledged, where that is all that is asked. */
    NOTED,
    SETTLED,
    ENDED,
    CANCELLED
}
