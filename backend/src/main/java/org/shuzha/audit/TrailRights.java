package org.shuzha.audit;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which grants of a MySQL or MariaDB account let it change what the trail only appends. */
final class TrailRights {

    /** Tables that are only ever appended to. */
    static final Set<String> APPEND_ONLY =
            Set.of("audit_leaf", "audit_seal", "audit_node", "audit_checkpoint", "audit_key");

    private static final Pattern GRANT =
            Pattern.compile("GRANT (.+) ON (?:TABLE )?`?([^`.]+)`?\\.`?([^`.]+)`? TO .*", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHANGES =
            Pattern.compile("(^|,\\s*)(ALL|UPDATE|DELETE|DROP|ALTER)\\b", Pattern.CASE_INSENSITIVE);

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
        return here
                && (table.equals("*") || APPEND_ONLY.contains(table))
                && CHANGES.matcher(matcher.group(1)).find();
    }
}
