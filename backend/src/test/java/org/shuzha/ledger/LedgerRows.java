package org.shuzha.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shuzha.shared.Ids;
import org.springframework.jdbc.core.JdbcTemplate;

/** A hospital and matters as the database keeps them, and the ledger's rows as anybody could read them. */
final class LedgerRows {

    final String organisation = Ids.next();
    final Map<String, String> assets = new HashMap<>();
    private final JdbcTemplate jdbc;
    private final String deployment;

    LedgerRows(JdbcTemplate jdbc, String deployment) {
        this.jdbc = jdbc;
        this.deployment = deployment;
        jdbc.update(
                "INSERT INTO identity_organisation (id, code, name, line, level, territory, profile, approval_minimum)"
                        + " VALUES (?, ?, '台账测试医院', 'HEALTH', 'INSTITUTION', '990101', 'NATIONAL', 1)",
                organisation,
                organisation);
    }

    /** A core asset with this total at the end of each of these years. */
    void asset(String name, long total, int... years) {
        String id = asset(name, Ids.next(), total);
        for (int year : years) {
            jdbc.update(
                    "INSERT INTO ledger_baseline (id, asset_id, ledger_year, total, source, entered_by, entered_at)"
                            + " VALUES (?, ?, ?, ?, 'DECLARED', 'system', ?)",
                    Ids.next(),
                    id,
                    year,
                    total,
                    now());
        }
    }

    String asset(String name, String id, long records) {
        assets.put(name, id);
        jdbc.update(
                "INSERT INTO catalogue_asset (id, organisation_id, code, name, category, level, records, persons,"
                        + " sensitive_persons, year_end_total, share_category, location, description)"
                        + " VALUES (?, ?, ?, ?, 'clinical', 3, ?, 0, 0, 77, 'none', '', '')",
                id,
                organisation,
                name,
                name,
                records);
        return id;
    }

    String matter() {
        String id = Ids.next();
        jdbc.update(
                "INSERT INTO matter (id, organisation_id, procedure_key, deployment_id, profile, status, title,"
                        + " requester_id, form, version, round, revision, created_at, updated_at, updated_by)"
                        + " VALUES (?, ?, 'test-delivery', ?, 'NATIONAL', 'IN_PROGRESS', '台账', 'requester', '{}', 1, 1, 0,"
                        + " ?, ?, 'requester')",
                id,
                organisation,
                deployment,
                now(),
                now());
        return id;
    }

    void ask(String matter, List<String> names, long rows) {
        String chosen = names.stream()
                .map(name -> "{\"asset\":\"" + assets.get(name) + "\",\"fields\":[\"f\"]}")
                .collect(Collectors.joining(","));
        jdbc.update(
                "UPDATE matter SET form = ? WHERE id = ?",
                "{\"assets\":[" + chosen + "],\"maxRows\":" + rows + ",\"recipients\":[{\"kind\":\"institution\"}]}",
                matter);
    }

    /** IT executed so many rows of these assets; answers the step. */
    String execute(String matter, List<String> names, long rows) {
        String step = Ids.next();
        String fields = names.stream()
                .map(name -> "{\"asset\":\"" + assets.get(name) + "\",\"field\":\"f\"}")
                .collect(Collectors.joining(","));
        jdbc.update(
                "INSERT INTO matter_step (id, matter_id, process, process_instance_id, element, version, round, state,"
                        + " unresolved, opened_at, ended_at, actor_id, opinion, form)"
                        + " VALUES (?, ?, 'test-delivery', 'none', 'Task_Execute', 1, 1, 'DONE', FALSE, ?, ?, 'it', 'executed', ?)",
                step,
                matter,
                now(),
                now(),
                "{\"rows\":" + rows + ",\"persons\":0,\"fields\":[" + fields + "]}");
        return step;
    }

    /** A matter that asks for data of so many persons to go abroad. */
    void abroad(String matter, String asset, long sensitive, long other) {
        jdbc.update(
                "UPDATE matter SET form = ? WHERE id = ?",
                "{\"assets\":[{\"asset\":\"" + assets.get(asset) + "\",\"fields\":[\"f\"]}],\"sensitivePersons\":"
                        + sensitive + ",\"otherPersons\":" + other
                        + ",\"recipients\":[{\"kind\":\"overseas\",\"country\":\"SG\"}]}",
                matter);
    }

    /** IT delivered data of these persons, by a list; by mark whether with sensitive data. */
    void deliver(String matter, Map<String, Limit.Kind> persons) {
        String step = execute(matter, List.of(), 0);
        String list = Ids.next();
        jdbc.update(
                "INSERT INTO ledger_list (id, matter_id, step_id, sensitive_persons, other_persons, loaded_by, loaded_at)"
                        + " VALUES (?, ?, ?, ?, ?, 'it', ?)",
                list,
                matter,
                step,
                persons.values().stream().filter(Limit.Kind.SENSITIVE::equals).count(),
                persons.values().stream().filter(Limit.Kind.OTHER::equals).count(),
                now());
        persons.forEach((mark, kind) -> jdbc.update(
                "INSERT INTO ledger_list_person (list_id, person_mark, kind) VALUES (?, ?, ?)",
                list,
                mark,
                kind.name()));
        jdbc.update(
                "UPDATE matter_step SET form = ? WHERE id = ?",
                "{\"rows\":0,\"persons\":" + persons.size() + ",\"fields\":[],\"personList\":\"" + list + "\"}",
                step);
    }

    List<Posting> postings(Limit limit) {
        return jdbc.query(
                "SELECT * FROM ledger_posting WHERE limit_id = ? ORDER BY position",
                (row, i) -> new Posting(
                        row.getString("limit_id"),
                        row.getLong("position"),
                        row.getString("matter_id"),
                        Posting.Kind.valueOf(row.getString("kind")),
                        row.getLong("amount"),
                        row.getInt("ledger_year"),
                        row.getObject("projected", Long.class),
                        row.getObject("total", Long.class),
                        row.getString("step_id"),
                        row.getObject("listed", Long.class),
                        row.getObject("counted", Long.class),
                        row.getString("posted_by"),
                        null),
                limit.id());
    }

    long reserved(Limit limit) {
        return jdbc.queryForObject(
                "SELECT COALESCE(SUM(reserved), 0) FROM ledger_limit WHERE id = ?", Long.class, limit.id());
    }

    Map<Integer, Long> committed(Limit limit) {
        var years = new HashMap<Integer, Long>();
        jdbc.query(
                "SELECT ledger_year, committed FROM ledger_account WHERE limit_id = ?",
                row -> {
                    years.put(row.getInt(1), row.getLong(2));
                },
                limit.id());
        return years;
    }

    private static Timestamp now() {
        return Timestamp.from(Instant.now());
    }
}
