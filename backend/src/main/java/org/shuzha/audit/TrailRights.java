package org.shuzha.audit;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which grants of a MySQL or MariaDB account let it change what the trail only appends, or remove what is kept. */
final class TrailRights {

    /** Tables that are only ever appended to. */
    static final Set<String> APPEND_ONLY = Set.of(
            "audit_leaf",
            "audit_seal",
            "audit_node",
            "audit_checkpoint",
            "audit_key",
            "ledger_posting",
            "ledger_baseline");

    /** Tables of which nothing is removed before its term, and until there is a procedure of destruction not then either. */
    static final Set<String> KEPT = Set.of(
            "matter_version",
            "matter_number",
            "matter_step",
            "matter_succession",
            "evidence_file",
            "evidence_content",
            "evidence_key",
            "decision_resolution",
            "decision_resolution_member",
            "decision_standing_run",
            "grant_access",
            "grant_use",
            "grant_extension",
            "grant_token",
            "submission_addressed",
            "submission_addressed_document",
            "submission_dispatch",
            "submission_document",
            "submission_said",
            "grant_reliance",
            "sheet",
            "incident_clock",
            "incident_merge",
            "incident_telling",
            "incident_told",
            "incident_channel",
            "complaint",
            "complaint_channel",
            "complaint_identity",
            "complaint_entry",
            "complaint_file",
            "ledger_limit",
            "ledger_account",
            "ledger_list",
            "audit_stream",
            "audit_salt",
            "audit_entry",
            "audit_verification",
            "audit_sealer",
            "audit_cosignature",
            "audit_witness",
            "audit_witnessed",
            "audit_retention",
            "audit_retention_review",
            "audit_hold");

    private static final Pattern GRANT =
            Pattern.compile("GRANT (.+) ON (?:TABLE )?`?([^`.]+)`?\\.`?([^`.]+)`? TO .*", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHANGES =
            Pattern.compile("(^|,\\s*)(ALL|UPDATE|DELETE|DROP|ALTER)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern REMOVES =
            Pattern.compile("(^|,\\s*)(ALL|DELETE|DROP|ALTER)\\b", Pattern.CASE_INSENSITIVE);

    private TrailRights() {}

    /** Those lines of {@code SHOW GRANTS} that are too much for the account the application runs with. */
    static List<String> excess(List<String> grants, String schema) {
        return grants.stream().filter(grant -> isExcess(grant, schema)).toList();
    }

    private static boolean isExcess(String grant, String schema) {
        Matcher matcher = GRANT.matcher(grant);
        if (!matcher.matches()) {
            return false;
        }
        String on = matcher.group(2).replace("\\_", "_");
        String table = matcher.group(3).toLowerCase(Locale.ROOT);
        boolean here = on.equals("*") || on.contains("%") || on.equalsIgnoreCase(schema);
        boolean appended = table.equals("*") || APPEND_ONLY.contains(table);
        return here
                && (appended && CHANGES.matcher(matcher.group(1)).find()
                        || KEPT.contains(table)
                                && REMOVES.matcher(matcher.group(1)).find());
    }
}
