package org.shuzha.inbox;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The part a role plays in a matter; one person never plays two that conflict (A13.2). */
public enum Part {
    STARTER,
    REVIEWER,
    APPROVER,
    EXECUTOR,
    OFFICER,
    SECRETARY,
    CLERK,
    CONFIRMER,
    AUTHORITY,
    RECHECKER,
    AUDITOR,
    /** Leads the emergency; in it the same few people do much, but never check what they led. */
    LEAD,
    /** Not a role: whom the matter is about. */
    SUBJECT;

    private static final Map<String, Part> OF_ROLE = Map.ofEntries(
            Map.entry("requester", STARTER),
            Map.entry("owner-department", REVIEWER),
            Map.entry("former-department", REVIEWER),
            Map.entry("it-security", REVIEWER),
            Map.entry("warning-receiver", REVIEWER),
            Map.entry("pi-protection-officer", OFFICER),
            Map.entry("data-security-officer", OFFICER),
            Map.entry("approving-leader", APPROVER),
            Map.entry("principal", APPROVER),
            Map.entry("body-member", APPROVER),
            Map.entry("body-secretary", SECRETARY),
            Map.entry("it-executor", EXECUTOR),
            Map.entry("complaint-handler", REVIEWER),
            Map.entry("inspector", REVIEWER),
            Map.entry("case-officer", REVIEWER),
            Map.entry("case-reviewer", RECHECKER),
            Map.entry("authority", AUTHORITY),
            Map.entry("authority-clerk", CLERK),
            Map.entry("authority-second", CONFIRMER),
            Map.entry("independent-reviewer", RECHECKER),
            Map.entry("emergency-lead", LEAD),
            Map.entry("incident-second", RECHECKER),
            Map.entry("auditor", AUDITOR));

    /** Whoever plays one of these plays nothing else. */
    private static final Set<Part> APART = EnumSet.of(STARTER, AUTHORITY, AUDITOR, SUBJECT);

    /** They write down or check what others decided. */
    private static final Set<Part> CLERICAL = EnumSet.of(SECRETARY, CLERK, CONFIRMER);

    public static Part of(String role) {
        return OF_ROLE.get(role);
    }

    /**
     * Starter, reviewer, officer, approver, executor and re-checker differ; who is only clerical is not the starter. Whoever
     * enters an authority's reply never confirms it, nobody of the institution's side is the authority, an auditor confirms
     * what others did, and whom a matter is about has no part in it.
     */
    public boolean conflictsWith(Part other) {
        if (this == other) {
            return false;
        }
        var both = EnumSet.of(this, other);
        if (both.stream().anyMatch(APART::contains) || both.equals(EnumSet.of(CLERK, CONFIRMER))) {
            return true;
        }
        if (both.contains(LEAD)) {
            return both.contains(RECHECKER);
        }
        return !CLERICAL.contains(this) && !CLERICAL.contains(other);
    }
}
