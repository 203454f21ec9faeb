package org.shuzha.durability;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Whether engine, matter, steps, inboxes and trail tell one story, matter by matter, and nothing is left over. */
public final class Consistency {

    private final JdbcClient database;
    private final Function<String, JsonNode> proof;

    /** {@code proof} answers what {@code GET /api/matters/{id}/proof} says of a matter. */
    public Consistency(DataSource database, Function<String, JsonNode> proof) {
        this.database = JdbcClient.create(database);
        this.proof = proof;
    }

    /** Everything in the database that does not agree, in words; empty when all is well. */
    public List<String> faults() {
        var faults = new ArrayList<String>();
        database.sql("SELECT id FROM matter ORDER BY id")
                .query(String.class)
                .list()
                .forEach(id -> faults.addAll(faults(id)));
        for (Map<String, String> queries : List.of(LEFT_OVERS, UNSEALED)) {
            queries.forEach((what, sql) ->
                    database.sql(sql).query(String.class).list().forEach(found -> faults.add(what + ": " + found)));
        }
        return faults;
    }

    /** What does not agree within one matter. */
    public List<String> faults(String matterId) {
        var story = new MatterStory(database, matterId, proof.apply(matterId));
        story.compare();
        return story.faults();
    }

    private static final Map<String, String> UNSEALED = Map.of(
            "leaf neither sealed nor waiting for it",
            """
            SELECT CONCAT(l.stream, ' ', l.sequence) FROM audit_leaf l
            WHERE NOT EXISTS (SELECT 1 FROM audit_seal s WHERE s.stream = l.stream AND s.sequence = l.sequence)
              AND NOT EXISTS (SELECT 1 FROM audit_unsealed u WHERE u.stream = l.stream AND u.sequence = l.sequence)
            """,
            "leaf sealed and still waiting for it",
            """
            SELECT CONCAT(u.stream, ' ', u.sequence) FROM audit_unsealed u
            JOIN audit_seal s ON s.stream = u.stream AND s.sequence = u.sequence
            """,
            "gap in the tree before",
            """
            SELECT s.leaf_index FROM audit_seal s WHERE s.leaf_index > 0
              AND NOT EXISTS (SELECT 1 FROM audit_seal p WHERE p.leaf_index = s.leaf_index - 1)
            """,
            "checkpoint of another size than the tree",
            """
            SELECT c.tree_size FROM audit_checkpoint c
            WHERE c.tree_size = (SELECT MAX(tree_size) FROM audit_checkpoint)
              AND c.tree_size <> (SELECT COUNT(*) FROM audit_seal)
            """);

    private static final Map<String, String> LEFT_OVERS = Map.of(
            "engine task without an open step",
            "SELECT ID_ FROM ACT_RU_TASK WHERE ID_ NOT IN (SELECT id FROM matter_step WHERE state = 'OPEN')",
            "engine instance without a running matter",
            """
            SELECT ID_ FROM ACT_RU_EXECUTION WHERE PARENT_ID_ IS NULL AND SUPER_EXEC_ IS NULL
              AND ID_ NOT IN (SELECT process_instance_id FROM matter
                WHERE process_instance_id IS NOT NULL AND status <> 'ENDED')
            """,
            "engine variable without an instance",
            """
            SELECT ID_ FROM ACT_RU_VARIABLE WHERE PROC_INST_ID_ IS NOT NULL
              AND PROC_INST_ID_ NOT IN (SELECT ID_ FROM ACT_RU_EXECUTION)
            """,
            "engine job without an instance",
            """
            SELECT ID_ FROM ACT_RU_JOB WHERE PROCESS_INSTANCE_ID_ IS NOT NULL
              AND PROCESS_INSTANCE_ID_ NOT IN (SELECT ID_ FROM ACT_RU_EXECUTION)
            """,
            "engine subscription without an instance",
            """
            SELECT ID_ FROM ACT_RU_EVENT_SUBSCR WHERE PROC_INST_ID_ IS NOT NULL
              AND PROC_INST_ID_ NOT IN (SELECT ID_ FROM ACT_RU_EXECUTION)
            """,
            "inbox row without an open step",
            """
            SELECT task_id FROM inbox_task
            WHERE task_id NOT IN (SELECT id FROM matter_step WHERE state = 'OPEN' AND unresolved = FALSE)
            """,
            "step without a matter",
            "SELECT id FROM matter_step WHERE matter_id NOT IN (SELECT id FROM matter)",
            "trail of a matter that is not there",
            """
            SELECT stream FROM audit_stream s WHERE stream LIKE 'matter:%'
              AND SUBSTRING(stream, 8) NOT IN (SELECT id FROM matter)
              AND NOT EXISTS (SELECT 1 FROM audit_leaf l WHERE l.stream = s.stream
                AND l.sequence = s.last_sequence AND l.content LIKE '%"action":"matter.discarded"%')
            """,
            "request key without an answer",
            "SELECT id FROM shared_idempotency_key WHERE status IS NULL",
            "running number with a gap",
            """
            SELECT CONCAT(n.organisation_id, ' ', n.last_number) FROM matter_number n
            WHERE n.last_number <> (SELECT COUNT(DISTINCT m.number) FROM matter m
              WHERE m.organisation_id = n.organisation_id AND m.number LIKE CONCAT('%-', n.number_year, '-%'))
            """);
}
