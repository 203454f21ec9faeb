package org.shuzha.inbox;

import java.util.Map;

/** The part a role plays in a matter; one person never plays two that conflict (A13.2). */
public enum Part {
    STARTER,
    REVIEWER,
    APPROVER,
    EXECUTOR,
    OFFICER,
    SECRETARY,
    RECHECKER;

    private static final Map<String, Part> OF_ROLE = Map.of(
            "requester", STARTER,
            "owner-department", REVIEWER,
            "it-security", REVIEWER,
            "pi-protection-officer", OFFICER,
            "data-security-officer", OFFICER,
            "approving-leader", APPROVER,
            "body-member", APPROVER,
            "body-secretary", SECRETARY,
            "it-executor", EXECUTOR,
            "independent-reviewer", RECHECKER);

    public static Part of(String role) {
        return OF_ROLE.get(role);
    }

    /** Starter, reviewer, officer, approver, executor and re-checker differ; the secretary, who decides nothing, only is not the starter. */
    public boolean conflictsWith(Part other) {
        if (this == other) {
            return false;
        }
        boolean secretary = this == SECRETARY || other == SECRETARY;
        return !secretary || this == STARTER || other == STARTER;
    }
}
