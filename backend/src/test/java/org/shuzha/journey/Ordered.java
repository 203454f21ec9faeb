package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.node.ObjectNode;

/** An order to rectify, in a place of its own, and the matter of the institution it was served on. */
final class Ordered {

    static final String KEY = "rectification-order";
    static final String CAUSE = "接口授权时没有限定用途，责任在供应商驻场人员";
    static final int DAYS = 10;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Ordered() {}

    static ObjectNode form(Hospital institution, String... documents) {
        return Forms.json(Map.of(
                "title",
                "责令改正共享数据使用问题",
                "foundFacts",
                "检查发现共享数据被用于申请之外的用途。",
                "articles",
                "2026年管理办法第三十条第一款",
                "demands",
                "停止超范围使用，清除已取得的数据。",
                "limit",
                limit().toString(),
                "limitCounted",
                "calendar-days",
                "limitDays",
                DAYS,
                "technicalUnit",
                "某信息技术公司",
                "institutions",
                List.of(institution.id),
                "attachments",
                List.of(documents)));
    }

    /** In Chongqing the order names a ground of Art. 23 instead of articles. */
    static ObjectNode formInChongqing(Hospital institution) {
        ObjectNode form = form(institution).put("violationGround", "E23.4");
        form.remove("articles");
        return form;
    }

    static LocalDate limit() {
        return Forms.today().plusDays(DAYS);
    }

    /** Approved, and the institution has its matter. */
    static Walk served(Hospital authority, ObjectNode form) {
        Walk order = Walk.draft(authority, "reg", KEY, form).submit().decide("principal", "approve");
        until("served", () -> !Warned.rows(order).get(0).path("deliveredAt").isNull());
        return order;
    }

    static ObjectNode plan(LocalDate day) {
        return Forms.json(Map.of("reply", "停用接口，清除数据，复核权限。", "responsible", "信息科系统管理岗位", "day", day.toString()));
    }

    static ObjectNode extension(LocalDate day) {
        return Forms.json(Map.of("reply", "供应商改造接口需要更长时间。", "day", day.toString()));
    }

    static ObjectNode proof(String... documents) {
        return Forms.json(Map.of("findings", CAUSE, "taken", "已停用接口并清除数据，复核全部权限。", "attachments", List.of(documents)));
    }

    static ObjectNode report(String text, String... documents) {
        return Forms.json(Map.of("reply", text, "attachments", List.of(documents)));
    }

    static ObjectNode verification(String text, String... documents) {
        return Forms.json(Map.of(
                "verifyManner",
                "on-site",
                "day",
                Forms.today().toString(),
                "verifiers",
                "稽查科甲、稽查科乙",
                "reply",
                text,
                "attachments",
                List.of(documents)));
    }

    static ObjectNode circumstances(String severity, String leak, String loss, String crime) {
        return Forms.json(Map.of(
                "breachSeverity",
                severity,
                "breachLeak",
                leak,
                "breachLoss",
                loss,
                "breachCrime",
                crime,
                "note",
                "催办后仍未提交整改报告"));
    }

    static ObjectNode measure(String number) {
        return Forms.json(Map.of(
                "documentNumber",
                number,
                "day",
                Forms.today().toString(),
                "reply",
                "对逾期不改正的行为作出处理。",
                "attachments",
                List.of()));
    }

    /** Recorded by the drafter with its document number, and checked by a second person. */
    static Walk taken(Walk order, String number) {
        return order.decide("reg", "measure-decided", measure(number)).decide("principal", "verified");
    }

    static Walk acknowledged(Walk ours) {
        return ours.decide("security", "matter-received");
    }

    static Walk planned(Walk ours) {
        return acknowledged(ours)
                .decide("security", "plan-drafted", plan(limit()))
                .decide("leader", "approve");
    }

    static Walk reported(Walk ours, String text, String... documents) {
        return ours.decide("it", "measures-taken", proof(Submitted.document(ours.hospital.as("it"), "整改前后对照.pdf")))
                .decide("security", "reply-drafted", report(text, documents))
                .decide("leader", "approve");
    }

    /** The limit passes, and what is due is done until the drafter is asked. */
    static void limitPasses(Timers timers, Walk order, int days) {
        timers.later(days);
        until("asked", () -> {
            timers.fireDue(order);
            return order.openSteps().contains("Task_AssessOverdue");
        });
    }

    static void until(String what, BooleanSupplier happened) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!happened.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
