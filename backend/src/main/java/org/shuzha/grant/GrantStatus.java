package org.shuzha.grant;

/** Where a grant stands: only an active one may be used. */
public enum GrantStatus {
    ACTIVE,
    SUSPENDED,
    ENDED,
    REVOKED
}
