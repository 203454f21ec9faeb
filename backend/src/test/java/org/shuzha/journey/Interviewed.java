package org.shuzha.journey;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shuzha.identity.Post;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.node.ObjectNode;

/** An interview, in a place of its own, and the matter of the institution that is interviewed. */
final class Interviewed {

    static final String KEY = "regulatory-interview";
    static final String WITNESS = "街道办见证人李某";
    static final String NAMED = "院长王某";

    private Interviewed() {}

    /** An institution as others, with a {@code principal} and a PI protection officer {@code pio}. */
    static Hospital institution(JdbcTemplate jdbc, Hospital hospital, String territory) {
        return Warned.institution(jdbc, hospital, "HEALTH", territory)
                .appoint("principal", Post.PRINCIPAL, null)
                .appoint("pio", Post.PI_PROTECTION_OFFICER, null);
    }

    static LocalDate day() {
        return Forms.today().plusDays(7);
    }

    static ObjectNode form(Hospital institution, String ground, String interviewee, String... documents) {
        ObjectNode form = Forms.json(Map.of(
                "title",
                "约谈患者信息接口风险",
                "interviewGround",
                ground,
                "interviewOccasion",
                "greater-risk",
                "foundFacts",
                "检查发现患者信息接口没有权限控制。",
                "talkSubject",
                "说明接口管理责任和补救措施。",
                "necessity",
                "风险涉及全院接口，须当面指出。",
                "competence",
                "属地卫生健康行政部门监管职责",
                "institutions",
                List.of(institution.id),
                "interviewee",
                interviewee,
                "limit",
                day().toString()));
        return form.put("meetingTime", "上午9时30分")
                .put("meetingPlace", "三楼会议室")
                .set(
                        "attachments",
                        Forms.json(Map.of("files", List.of(documents))).path("files"));
    }

    /** Approved, and the institution has its matter. */
    static Walk served(Hospital authority, ObjectNode form) {
        Walk interview = Walk.draft(authority, "reg", KEY, form).submit().decide("principal", "approve");
        Ordered.until(
                "served",
                () -> !Warned.rows(interview).get(0).path("deliveredAt").isNull());
        return interview;
    }

    static ObjectNode held(String attendee, String... minutes) {
        return Forms.json(Map.of(
                "heldOn",
                Forms.today().toString(),
                "day",
                day().plusDays(12).toString(),
                "attendee",
                attendee,
                "attendeeNamed",
                NAMED,
                "hosts",
                "监管科甲、监管科乙",
                "reply",
                "指出风险，机构作了说明。",
                "attachments",
                List.of(minutes)));
    }

    static ObjectNode said(String text, String... documents) {
        return Forms.json(Map.of("reply", text, "attachments", List.of(documents)));
    }

    static ObjectNode reply(String text) {
        return Forms.json(Map.of("reply", text));
    }

    static ObjectNode on(LocalDate day, String text) {
        return Forms.json(Map.of("reply", text, "day", day.toString()));
    }

    /** The institution answers that it comes. */
    static Walk attending(Walk ours) {
        return ours.decide("security", "matter-received")
                .decide("security", "attendance-confirmed", reply("按通知时间参加。").put("responsible", "院长和信息科主任"))
                .decide("principal", "approve");
    }

    /** The institution signs what the authority wrote down, or objects. */
    static Walk signed(Walk ours, String opinion, String remark) {
        Ordered.until("minutes there", () -> ours.openSteps().contains("Task_SignMinutes"));
        String scan = Submitted.document(ours.hospital.as("security"), "签署的约谈记录.pdf");
        return ours.decide("security", opinion, said(remark, scan)).decide("principal", "approve");
    }

    /** Held as it had to be, and signed by both. */
    static Walk done(Hospital authority, Walk interview, Walk ours, String attendee) {
        attending(ours);
        interview
                .decide("reg", "interview-held", held(attendee, Submitted.document(authority.as("reg"), "约谈记录.pdf")))
                .decide("principal", "verified");
        signed(ours, "minutes-signed", "无异议");
        return interview;
    }

    static ObjectNode auditReport(Hospital institution) {
        return said("发现两项问题，均已改正。", Submitted.document(institution.as("pio"), "合规审计报告.pdf"))
                .put("responsible", "某信息安全评估有限公司")
                .put("documentNumber", "HGSJ-2026-018")
                .put("day", Forms.today().toString());
    }
}
