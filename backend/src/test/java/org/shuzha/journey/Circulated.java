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

/** A bulletin of an authority, of either kind, in a place of its own; what reached the institutions is seen as of a warning. */
final class Circulated {

    static final String KEY = "incident-bulletin-circulation";
    static final String LEARNT = "本单位也有远程维护入口，本周内逐台核对";

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private Circulated() {}

    /** A health authority with {@code reg}, {@code reg.two}, a {@code leader} in charge and a {@code principal}. */
    static Hospital authority(JdbcTemplate jdbc, Hospital office, String territory) {
        return Warned.authority(jdbc, office, "HEALTH", territory).appoint("leader", Post.LEADER_IN_CHARGE, null);
    }

    static ObjectNode notice(List<Hospital> institutions, String... documents) {
        return to(
                institutions,
                Forms.json(Map.of(
                        "bulletinKind",
                        "incident",
                        "title",
                        "关于一起勒索软件事件的通报",
                        "event",
                        "某机构数据库遭勒索软件加密，停诊六小时。",
                        "lessons",
                        "远程维护口令长期不改，备份与生产同网。",
                        "measures",
                        "逐台核对远程维护入口，备份离线保存。")),
                documents);
    }

    static ObjectNode criticism(Hospital respondent, List<Hospital> institutions) {
        return to(
                institutions,
                Forms.json(Map.of(
                        "bulletinKind",
                        "criticism",
                        "title",
                        "关于违规导出就诊记录的通报批评",
                        "respondent",
                        respondent.id,
                        "breach",
                        "运维人员未经批准导出就诊记录，日志被删除。",
                        "articles",
                        "2014年人口健康信息管理办法第十六条",
                        "consequences",
                        "数据流入互联网，群众集中投诉。")));
    }

    private static ObjectNode to(List<Hospital> institutions, ObjectNode form, String... documents) {
        form.put("limit", limit().toString());
        form.setAll(Forms.json(Map.of(
                "institutions", institutions.stream().map(one -> one.id).toList(), "attachments", List.of(documents))));
        return form;
    }

    static LocalDate limit() {
        return Forms.today().plusDays(5);
    }

    static Walk draft(Hospital authority, ObjectNode form) {
        return Walk.draft(authority, "reg", KEY, form);
    }

    static ObjectNode masked() {
        return Forms.json(Map.of("maskingChecked", true));
    }

    static ObjectNode note() {
        return Forms.json(Map.of("circulatedTo", "信息科、医务科", "learnt", LEARNT));
    }

    /** Approved by that leader, and every institution has its matter. */
    static Walk published(Walk bulletin, String who) {
        bulletin.decide(who, "approve", masked());
        Instant end = Instant.now().plus(PATIENCE);
        while (Warned.rows(bulletin).stream()
                .anyMatch(row -> row.path("deliveredAt").isNull())) {
            assertThat(Instant.now()).as("institutions reached").isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return bulletin;
    }

    /** A refused filing: where and why. */
    static List<String> faults(Walk bulletin) {
        JsonNode refusal = bulletin.refusedSubmission(422);
        assertThat(refusal.path("code").asString()).isEqualTo("form.invalid");
        return Walk.list(refusal.path("fields")).stream()
                .map(field ->
                        field.path("path").asString() + " " + field.path("code").asString())
                .toList();
    }
}
