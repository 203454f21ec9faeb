package org.shuzha.durability;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One matter as the tables of each capability, the engine and the trail tell it. */
final class MatterStory {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;
    private final String id;
    private final Map<String, Object> matter;
    private final List<Map<String, Object>> steps;
    private final JsonNode proof;
    private final List<JsonNode> leaves;
    private final List<String> faults = new ArrayList<>();

    MatterStory(JdbcClient database, String id, JsonNode proof) {
        this.database = database;
        this.id = id;
        this.proof = proof;
        this.matter = rows("SELECT * FROM matter WHERE id = ?").get(0);
        this.steps = rows("SELECT * FROM matter_step WHERE matter_id = ?");
        this.leaves = StreamSupport.stream(proof.get("leaves").spliterator(), false)
                .map(leaf -> JSON.readTree(leaf.get("content").stringValue()))
                .toList();
    }

    List<String> faults() {
        return faults;
    }

    void compare() {
        engine();
        inbox();
        trailOfTheMatter();
        trailOfTheSteps();
        trailOfTheGrant();
    }

    private void engine() {
        String instance = (String) matter.get("process_instance_id");
        boolean runs = instance != null && !"ENDED".equals(matter.get("status"));
        same("engine instance", runs ? Set.of(instance) : Set.of(), ids("""
                SELECT ID_ FROM ACT_RU_EXECUTION
                WHERE BUSINESS_KEY_ = ? AND PARENT_ID_ IS NULL AND SUPER_EXEC_ IS NULL
                """));
        same("engine tasks", stepIds(step -> is(step, "OPEN")), ids("""
                SELECT t.ID_ FROM ACT_RU_TASK t
                JOIN ACT_RU_EXECUTION e ON e.ID_ = t.PROC_INST_ID_
                JOIN ACT_RU_EXECUTION r ON r.ID_ = e.ROOT_PROC_INST_ID_
                WHERE r.BUSINESS_KEY_ = ?
                """));
        same("submitted", version() > 0, instance != null);
        same("ended", "ENDED".equals(matter.get("status")), matter.get("ended_at") != null);
        same("outcome", "ENDED".equals(matter.get("status")), matter.get("outcome") != null);
    }

    private void inbox() {
        same(
                "tasks in inboxes",
                stepIds(step -> is(step, "OPEN") && !unresolved(step)),
                ids("SELECT task_id FROM inbox_task WHERE matter_id = ?"));
        var claims = steps.stream()
                .filter(step -> is(step, "OPEN") && step.get("claimed_by") != null)
                .map(step -> step.get("id") + " claim:" + step.get("claimed_by"))
                .collect(Collectors.toSet());
        same("claims", claims, ids("""
                SELECT CONCAT(task_id, ' ', SUBSTRING(candidate_key, 1, LOCATE('@', candidate_key) - 1)) FROM inbox_task
                WHERE matter_id = ? AND candidate_key LIKE 'claim:%'
                """));
        same("claimed rows", claims, ids("""
                SELECT DISTINCT CONCAT(task_id, ' claim:', claimed_by) FROM inbox_task
                WHERE matter_id = ? AND claimed_by IS NOT NULL
                """));
    }

    private void trailOfTheMatter() {
        same("chain intact", true, proof.get("intact").booleanValue());
        same("drafts on the trail", 1L, count("matter.drafted"));
        same("submissions on the trail", (long) version(), count("matter.submitted"));
        same(
                "versions",
                version(),
                rows("SELECT version FROM matter_version WHERE matter_id = ?").size());
        same("changes on the trail", (long) number("revision") - version(), count("matter.form_saved"));
        same("status on the trail", matter.get("status"), statusOnTheTrail());
        same("end on the trail", matter.get("outcome"), last("matter.ended", "outcome"));
        same("ends on the trail", "ENDED".equals(matter.get("status")) ? 1L : 0L, count("matter.ended"));
        same(
                "withdrawals on the trail",
                "WITHDRAWN".equals(matter.get("outcome")) ? 1L : 0L,
                count("matter.withdrawn"));
    }

    private void trailOfTheSteps() {
        same("opened on the trail", stepIds(step -> true), tasks("task.opened"));
        same("cancelled on the trail", stepIds(step -> is(step, "CANCELLED")), tasks("task.cancelled"));
        same("decided on the trail", stepIds(MatterStory::decided), tasks("opinion.given"));
        same("leaves of opened tasks", (long) steps.size(), count("task.opened"));
        same(
                "leaves of decided tasks",
                steps.stream().filter(MatterStory::decided).count(),
                count("opinion.given"));
        same(
                "claims on the trail",
                steps.stream().filter(step -> step.get("claimed_by") != null).count(),
                count("task.claimed") - count("task.released"));
    }

    private void trailOfTheGrant() {
        var grants = rows("SELECT * FROM grant_access WHERE matter_id = ?");
        same("grants on the trail", (long) grants.size(), count("grant.opened"));
        same(
                "ended grants on the trail",
                grants.stream().filter(grant -> grant.get("ended_at") != null).count(),
                count("grant.ended"));
        var uses = rows("SELECT u.* FROM grant_use u JOIN grant_access g ON g.id = u.grant_id WHERE g.matter_id = ?");
        same("uses on the trail", (long) uses.size(), count("grant.used"));
        same(
                "rows used",
                grants.stream()
                        .mapToLong(grant -> ((Number) grant.get("rows_used")).longValue())
                        .sum(),
                uses.stream()
                        .mapToLong(use -> ((Number) use.get("row_count")).longValue())
                        .sum());
    }

    private String statusOnTheTrail() {
        String status = "DRAFT";
        for (JsonNode leaf : leaves) {
            status = switch (leaf.get("action").stringValue()) {
                case "matter.submitted" -> "IN_PROGRESS";
                case "matter.status_reached" -> leaf.at("/facts/status").stringValue();
                case "matter.ended" -> "ENDED";
                default -> status;
            };
        }
        return status;
    }

    private Stream<JsonNode> leaves(String action) {
        return leaves.stream().filter(leaf -> action.equals(leaf.get("action").stringValue()));
    }

    private long count(String action) {
        return leaves(action).count();
    }

    private Set<String> tasks(String action) {
        return leaves(action)
                .map(leaf -> leaf.at("/facts/task").stringValue())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String last(String action, String fact) {
        return leaves(action)
                .map(leaf -> leaf.get("facts").get(fact).stringValue())
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private Set<String> stepIds(Predicate<Map<String, Object>> which) {
        return steps.stream()
                .filter(which)
                .map(step -> (String) step.get("id"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean is(Map<String, Object> step, String state) {
        return state.equals(step.get("state"));
    }

    /** A correction ends by resubmission, which stands on the trail under that name. */
    private static boolean decided(Map<String, Object> step) {
        return is(step, "DONE") && !"resubmit".equals(step.get("opinion"));
    }

    private static boolean unresolved(Map<String, Object> step) {
        return Boolean.TRUE.equals(step.get("unresolved"));
    }

    private int version() {
        return number("version");
    }

    private int number(String column) {
        return ((Number) matter.get(column)).intValue();
    }

    private List<Map<String, Object>> rows(String sql) {
        return database.sql(sql).param(id).query().listOfRows();
    }

    private Set<String> ids(String sql) {
        return new TreeSet<>(database.sql(sql).param(id).query(String.class).list());
    }

    private void same(String what, Object expected, Object found) {
        if (!Objects.equals(expected, found)) {
            faults.add("matter " + id + ", " + what + ": expected " + expected + ", found " + found);
        }
    }
}
