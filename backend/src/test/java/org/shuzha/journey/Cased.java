package org.shuzha.journey;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shuzha.identity.Post;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.node.ObjectNode;

/** A violation case of an authority, in a place of its own, and what an institution says to it. */
final class Cased {

    static final String KEY = "violation-case-handling";
    static final String INSIDE = "举报线索由内部渠道取得";
    static final String NAME = "欧阳举例";
    static final int DAYS = 20;

    private Cased() {}

    /** With {@code reg}, {@code reg.two} and {@code reg.three}, a principal who chairs a group of four, and an auditor. */
    static Hospital authority(JdbcTemplate jdbc, Hospital office, String level, String territory) {
        Hospital authority = Warned.authority(jdbc, office, "HEALTH", territory)
                .appoint("reg.three", Post.REGULATOR_STAFF, "GX")
                .appoint("principal", Post.GROUP_CHAIR, null)
                .appoint("secretary", Post.GROUP_SECRETARY, null)
                .appoint("auditor", Post.AUDITOR, null);
        List.of("one", "two", "three").forEach(one -> authority.appoint("member." + one, Post.GROUP_MEMBER, null));
        return Submitted.place(jdbc, authority, "HEALTH", level, territory);
    }

    /** About an institution; on the ground of a leak unless it is changed. */
    static ObjectNode unit(Hospital authority, Hospital institution) {
        return form(authority, "unit", "A32.1").setAll(Forms.json(Map.of("institutions", List.of(institution.id))));
    }

    static ObjectNode person(Hospital authority, Hospital institution) {
        return form(authority, "person", "A32.2")
                .setAll(Forms.json(
                        Map.of("institutions", List.of(institution.id), "personPost", "接口管理员", "personName", NAME)));
    }

    static ObjectNode subordinate(Hospital authority, Hospital respondent) {
        return form(authority, "authority", "A31").put("respondent", respondent.id);
    }

    private static ObjectNode form(Hospital authority, String kind, String ground) {
        return Forms.json(Map.of("attachments", List.of(Submitted.document(authority.as("reg"), "检查记录.pdf"))))
                .put("title", "医疗信息泄露案")
                .put("origin", "inspection")
                .put("originNumber", "卫检〔2026〕7号")
                .put("caseGround", ground)
                .put("articles", "2026年管理办法第三十二条第一款")
                .put("foundFacts", "检查发现接口没有鉴权。" + INSIDE)
                .put("respondentKind", kind);
    }

    /** Registered, investigated by two officers: a proposal is next. */
    static Walk investigated(Hospital authority, ObjectNode form) {
        return signed(registered(authority, form));
    }

    static Walk registered(Hospital authority, ObjectNode form) {
        return Walk.draft(authority, "reg", KEY, form).submit().decide("principal", "approve");
    }

    static Walk signed(Walk walk) {
        return walk.decide("reg", "case-investigated", investigation(walk.hospital))
                .decide("reg.two", "countersign");
    }

    static ObjectNode investigation(Hospital authority) {
        return Forms.json(Map.of(
                "findings",
                "接口自上线起没有鉴权，日志证明被外部读取。",
                "evidenceList",
                "接口日志、询问笔录",
                "attachments",
                List.of(Submitted.document(authority.as("reg"), "询问笔录.pdf"))));
    }

    static ObjectNode proposal(String fineSize, String... measures) {
        ObjectNode form = Forms.json(Map.of(
                "measures",
                List.of(measures),
                "breachSeverity",
                "general",
                "breachLeak",
                "yes",
                "governmentRun",
                "yes",
                "breachCrime",
                "no",
                "demands",
                "停用接口，补齐鉴权。",
                "reasons",
                "事实清楚，证据充分，裁量适当。"));
        return fineSize == null ? form : form.put("fineSize", fineSize);
    }

    /** Proposed once the respondent was heard. */
    static ObjectNode weighed(String fineSize, String... measures) {
        return proposal(fineSize, measures).put("weighed", "采纳主动整改的申辩，其余不予采纳。");
    }

    static ObjectNode notice(String hearing, LocalDate limit, String... documents) {
        return Forms.json(Map.of("attachments", List.of(documents)))
                .put("title", "医疗信息泄露案事先告知")
                .put("documentNumber", "卫罚告〔2026〕3号")
                .put("foundFacts", "接口没有鉴权，导致医疗信息泄露。")
                .put("reasons", "没有建立接口管理制度。")
                .put("articles", "2026年管理办法第三十二条第一款")
                .put("intended", "警告，并处罚款。")
                .put("rights", "可以陈述、申辩，五个工作日内可以要求听证。")
                .put("hearingOffered", hearing)
                .put("limit", limit.toString());
    }

    static LocalDate limit() {
        return Forms.today().plusDays(DAYS);
    }

    /** Proposed, and the notice is approved; an institution has its matter. */
    static Walk noticed(Walk walk, ObjectNode proposal, String hearing, String... documents) {
        walk.decide("reg", "decision-proposed", proposal)
                .decide("reg", "notice-drafted", notice(hearing, limit(), documents))
                .decide("principal", "notice-approved");
        Ordered.until(
                "served",
                () -> Warned.rows(walk).stream()
                        .noneMatch(row -> row.path("deliveredAt").isNull()));
        return walk;
    }

    /** The matter of the institution that was opened last. */
    static Walk at(JdbcTemplate jdbc, Walk walk, Hospital institution) {
        return Walk.of(
                institution,
                "security",
                jdbc.queryForObject(
                        "SELECT MAX(institution_matter_id) FROM submission_addressed WHERE matter_id = ?",
                        String.class,
                        walk.id));
    }

    static ObjectNode statement(String text, String... documents) {
        return Forms.json(Map.of("reply", text, "attachments", List.of(documents)));
    }

    static ObjectNode heard(Hospital authority, String how, LocalDate day) {
        ObjectNode form = Forms.json(Map.of(
                "documentNumber",
                "卫罚告〔2026〕3号",
                "day",
                day.toString(),
                "manner",
                "direct",
                "heardHow",
                how,
                "attachments",
                List.of(Submitted.document(authority.as("reg"), "送达回证.pdf"))));
        return how.equals("stated") ? form.put("statement", "承认事实，请求从轻。") : form;
    }

    static ObjectNode hearing(LocalDate day) {
        return Forms.json(Map.of(
                "day",
                day.toString(),
                "documentNumber",
                "卫听通〔2026〕1号",
                "reply",
                "九时在三楼会议室举行。",
                "attachments",
                List.of()));
    }

    static ObjectNode transcript(Hospital authority, LocalDate day) {
        return Forms.json(Map.of(
                "day",
                day.toString(),
                "findings",
                "双方质证，当事人请求从轻。",
                "attachments",
                List.of(Submitted.document(authority.as("reg.three"), "听证笔录.pdf"))));
    }

    static ObjectNode reviewed() {
        return Forms.json(Map.of("findings", "程序合法，裁量适当。", "attachments", List.of()));
    }

    /** The document is made, and a second person has checked it. */
    static Walk issued(Walk walk, String number) {
        return walk.decide(
                        "reg",
                        "decision-issued",
                        Forms.json(Map.of(
                                "documentNumber",
                                number,
                                "day",
                                Forms.today().toString(),
                                "reply",
                                "决定内容见文书。",
                                "attachments",
                                List.of(Submitted.document(walk.hospital.as("reg"), "决定书.pdf")))))
                .decide("reg.two", "verified");
    }

    static Walk served(Walk walk) {
        return walk.decide(
                        "reg",
                        "decision-served",
                        Forms.json(Map.of(
                                "day",
                                Forms.today().toString(),
                                "manner",
                                "direct",
                                "attachments",
                                List.of(Submitted.document(walk.hospital.as("reg"), "送达回证.pdf")))))
                .decide("reg.two", "verified");
    }

    static ObjectNode fulfilment(Hospital authority, String what) {
        return Forms.json(Map.of(
                "fulfilment",
                what,
                "day",
                Forms.today().toString(),
                "attachments",
                List.of(Submitted.document(authority.as("reg"), "凭证.pdf"))));
    }

    static ObjectNode tracing() {
        var rung = Map.of("post", "信息科接口管理岗位", "found", "接口上线没有鉴权。", "responsible", "direct");
        return Forms.json(Map.of("actor", rung, "head", rung, "leader", rung, "principal", rung, "authority", rung));
    }
}
