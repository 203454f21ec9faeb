package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.shuzha.identity.Post;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A warning of an authority, in a place of its own, and what reached the institutions. */
final class Warned {

    static final String KEY = "risk-warning-dispatch";
    static final String FINDINGS = "影像服务器两台使用该组件，均在内网";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Warned() {}

    /** A health authority with {@code reg}, {@code reg.two} and a {@code principal}. */
    static Hospital authority(JdbcTemplate jdbc, Hospital office, String line, String territory) {
        return Submitted.place(jdbc, office, line, "DISTRICT", territory)
                .appoint("reg", Post.REGULATOR_STAFF, "GX")
                .appoint("reg.two", Post.REGULATOR_STAFF, "GX")
                .appoint("principal", Post.PRINCIPAL, null);
    }

    /** An institution with {@code security}, {@code it}, a {@code leader}, {@code staff} and an {@code auditor}. */
    static Hospital institution(JdbcTemplate jdbc, Hospital hospital, String line, String territory) {
        return Submitted.place(jdbc, hospital, line, "INSTITUTION", territory)
                .appoint("security", Post.IT_SECURITY_OFFICER, "IT")
                .appoint("it", Post.IT_EXECUTOR, "IT")
                .appoint("leader", Post.LEADER_IN_CHARGE, null)
                .appoint("staff", Post.STAFF, "A")
                .appoint("auditor", Post.AUDITOR, null);
    }

    static ObjectNode form(LocalDate limit, List<Hospital> institutions, String... documents) {
        return Forms.json(Map.of(
                "title",
                "某影像组件高危漏洞预警",
                "riskKind",
                "vulnerability",
                "urgency",
                "urgent",
                "content",
                "该组件存在远程代码执行漏洞，已发现利用。",
                "measures",
                "立即核查是否使用，升级补丁或关闭对外端口。",
                "limit",
                limit.toString(),
                "institutions",
                institutions.stream().map(one -> one.id).toList(),
                "attachments",
                List.of(documents)));
    }

    static Walk filed(Hospital authority, List<Hospital> institutions, String... documents) {
        return Walk.draft(authority, "reg", KEY, form(Forms.today().plusDays(5), institutions, documents))
                .submit();
    }

    /** Approved, and every institution has its matter: each is opened by a job of its own. */
    static Walk issued(Walk warning) {
        warning.decide("principal", "approve");
        Instant end = Instant.now().plus(PATIENCE);
        while (rows(warning).stream().anyMatch(row -> row.path("deliveredAt").isNull())) {
            assertThat(Instant.now()).as("institutions reached").isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return warning;
    }

    static List<JsonNode> rows(Walk warning) {
        return Walk.list(warning.owner().get(warning.path() + "/addressees").path("addressees"));
    }

    static JsonNode row(Walk warning, Hospital institution) {
        return rows(warning).stream()
                .filter(row -> row.at("/institution/id").asString().equals(institution.id))
                .findFirst()
                .orElseThrow();
    }

    /** The institution's own matter, in the hands of who acknowledges it. */
    static Walk at(JdbcTemplate jdbc, Walk warning, Hospital institution) {
        String id = jdbc.queryForObject(
                "SELECT institution_matter_id FROM submission_addressed WHERE matter_id = ? AND institution_id = ?",
                String.class,
                warning.id,
                institution.id);
        return Walk.of(institution, "security", id);
    }

    static ObjectNode measures(String... documents) {
        return Forms.json(Map.of(
                "result", "fixed", "findings", FINDINGS, "taken", "已升级补丁并重启服务", "attachments", List.of(documents)));
    }

    static ObjectNode reply(String... documents) {
        return Forms.json(Map.of("reply", "已核查并处置完毕，未发现被利用迹象。", "attachments", List.of(documents)));
    }

    /** From acknowledgement to the reply that the leader approves. */
    static Walk answered(Walk matter, String... documents) {
        return matter.decide("security", "matter-received")
                .decide("it", "measures-taken", measures())
                .decide("security", "reply-drafted", reply(documents))
                .decide("leader", "approve");
    }
}
