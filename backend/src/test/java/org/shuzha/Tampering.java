package org.shuzha;

import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;

/** What somebody with every right in the database does first: takes away what stands in his way. */
public final class Tampering {

    private static final List<String> TABLES =
            List.of("audit_leaf", "audit_seal", "audit_node", "audit_checkpoint", "audit_key");

    private static final List<String> KEPT = List.of("evidence_content", "evidence_key");

    private Tampering() {}

    /** Runs the change without the triggers of the embedded database, which are there again afterwards. */
    public static void with(JdbcOperations database, Runnable change) {
        String product = database.execute(
                (java.sql.Connection connection) -> connection.getMetaData().getDatabaseProductName());
        if (!"H2".equals(product)) {
            change.run();
            return;
        }
        TABLES.forEach(table -> database.execute("DROP TRIGGER " + table + "_append_only"));
        KEPT.forEach(table -> database.execute("DROP TRIGGER " + table + "_kept"));
        try {
            change.run();
        } finally {
            TABLES.forEach(
                    table -> database.execute("CREATE TRIGGER " + table + "_append_only BEFORE UPDATE, DELETE ON "
                            + table + " FOR EACH ROW CALL 'org.shuzha.audit.AppendOnlyTrigger'"));
            KEPT.forEach(table -> database.execute("CREATE TRIGGER " + table + "_kept BEFORE DELETE ON " + table
                    + " FOR EACH ROW CALL 'org.shuzha.audit.KeptTrigger'"));
        }
    }
}
