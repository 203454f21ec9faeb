package org.shuzha.journey;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shuzha.shared.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.node.ObjectNode;

/** The ledger of one invented hospital: matters that deliver its data or send them abroad, and what was counted of them. */
final class LedgerDesk {

    final Hospital hospital;
    private final JdbcTemplate jdbc;

    /** 10 000 records of core data at the end of last year, of which nothing has left. */
    LedgerDesk(JdbcTemplate jdbc, Hospital hospital) {
        this.jdbc = jdbc;
        this.hospital = hospital;
        total("core.a", 10_000);
        jdbc.update("UPDATE identity_organisation SET critical_operator = FALSE WHERE id = ?", hospital.id);
        jdbc.update("UPDATE catalogue_asset SET sensitive_persons = 0 WHERE id = ?", hospital.asset("general.a"));
    }

    Walk core(long rows) {
        return core("core.a", rows);
    }

    Walk core(String asset, long rows) {
        ObjectNode form = form(asset, "institution", "CN").put("maxRows", rows);
        return Walk.draft(hospital, "requester", "test-delivery", form);
    }

    Walk abroad(long sensitive, long other) {
        ObjectNode form = abroadForm().put("sensitivePersons", sensitive).put("otherPersons", other);
        ((ObjectNode) form.path("assets").path(0))
                .set(
                        "fields",
                        Forms.json(Map.of("f", sensitive > 0 ? List.of("result") : List.of("sex")))
                                .path("f"));
        return Walk.draft(hospital, "requester", "test-delivery", form);
    }

    ObjectNode abroadForm() {
        return form("general.a", "overseas", "SG");
    }

    private ObjectNode form(String asset, String kind, String country) {
        ObjectNode form = Forms.json(Map.of(
                "title", "交付测试", "geneticResources", false, "academicCooperation", false, "exemptScenario", "none"));
        form.set(
                "assets", Forms.json(Map.of("a", Forms.chosen(hospital, asset))).path("a"));
        form.set(
                "recipients",
                Forms.json(Map.of("r", List.of(Map.of("kind", kind, "country", country))))
                        .path("r"));
        return form;
    }

    /** Where the matter stands after its owner consented. */
    List<String> consented(Walk walk) {
        return walk.decide("head.a", "consent").openSteps();
    }

    Walk approved(Walk walk) {
        walk.decide("head.a", "consent");
        return walk.decide("principal", "approve");
    }

    Walk executed(Walk walk, long rows, long persons) {
        return approved(walk).decide("it.one", "executed", delivery("core.a", rows, persons));
    }

    ObjectNode delivery(String asset, long rows, long persons) {
        return Forms.json(
                Map.of("rows", rows, "persons", persons, "fields", List.of(Forms.ref(hospital.asset(asset), "sex"))));
    }

    List<String> kinds(Walk walk) {
        return jdbc.queryForList(
                "SELECT kind FROM ledger_posting WHERE matter_id = ? ORDER BY position", String.class, walk.id);
    }

    long reserved(String asset) {
        return jdbc.queryForObject(
                "SELECT reserved FROM ledger_limit WHERE id = ?", Long.class, "core-" + hospital.asset(asset));
    }

    long committed(String asset) {
        return jdbc.queryForObject(
                "SELECT SUM(committed) FROM ledger_account WHERE limit_id = ?",
                Long.class,
                "core-" + hospital.asset(asset));
    }

    String path(Walk walk) {
        return variable(walk, "exportPath", "text_");
    }

    long sensitivePath(Walk walk) {
        return Long.parseLong(variable(walk, "sensitiveProjected", "long_"));
    }

    private String variable(Walk walk, String name, String column) {
        return jdbc.queryForObject(
                "SELECT " + column + " FROM ACT_RU_VARIABLE v JOIN matter m ON m.process_instance_id = v.PROC_INST_ID_"
                        + " WHERE m.id = ? AND v.NAME_ = ?",
                String.class,
                walk.id,
                name);
    }

    void total(String asset, long total) {
        total(asset, LocalDate.now().getYear(), total);
    }

    /** Total on which the limit of this year rests. */
    void total(String asset, int year, long total) {
        jdbc.update(
                "INSERT INTO ledger_baseline (id, asset_id, ledger_year, total, source, entered_by, entered_at)"
                        + " VALUES (?, ?, ?, ?, 'DECLARED', 'system', CURRENT_TIMESTAMP)",
                Ids.next(),
                hospital.asset(asset),
                year - 1,
                total);
    }
}
