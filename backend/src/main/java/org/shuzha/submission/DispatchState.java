package org.shuzha.submission;

/** Where a submission stands. */
public enum DispatchState {
    /** The register has no such authority; the matter waits. */
    NO_AUTHORITY,
    ADDRESSED,
    SENT,
    /** The authority asked for more; the clerk has it. */
    SUPPLEMENT,
    ANSWERED,
    /** Reported upward by the local authority off the platform; no answer is waited for. */
    PASSED_ON,
    /** The matter was taken back, or went another way, before the authority had answered. */
    WITHDRAWN
}
