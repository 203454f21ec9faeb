package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.shuzha.identity.Post;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.node.ObjectNode;

/** A provision of general data of nobody to another institution, step by step as far as a test needs it. */
final class Provided {
    static final List<String> BODY = List.of("principal", "member.one", "member.two", "member.three");

    private Provided() {}

    /** With its officer {@code dso}, below a health authority. */
    static Hospital hospital(JdbcTemplate jdbc, Hospital staffed, String territory) {
        return Submitted.place(jdbc, staffed, "HEALTH", "INSTITUTION", territory)
                .appoint("dso", Post.DATA_SECURITY_OFFICER, null);
    }

    static Walk draft(Hospital hospital, String requester, String asset) {
        return Walk.draft(hospital, requester, "external-data-provision", form(hospital, asset));
    }

    static Walk filed(Hospital hospital, String requester, String asset) {
        return draft(hospital, requester, asset).submit();
    }

    /** The effects are acceptable and every owner consents: the body is next. */
    static Walk consented(Walk walk) {
        walk.decide("dso", "effect-acceptable", effects()).decide("head.a", "consent");
        assertThat(walk.openSteps()).containsExactly("Task_Convene");
        return walk;
    }

    static Walk resolved(Walk walk) {
        walk.decide("secretary", "convene", Forms.agenda());
        BODY.forEach(member -> walk.decide(member, "approve"));
        return walk.decide("secretary", "conclude", Forms.minutes());
    }

    static Walk contracted(Walk walk) {
        return walk.decide(walk.requester, "contract-signed", contract(walk)).decide("dso", "verified");
    }

    static Walk inUse(Hospital hospital) {
        Walk walk = contracted(resolved(consented(filed(hospital, "requester", "general.a"))));
        return walk.decide("it.one", "executed", Forms.execution(walk.page(), 100));
    }

    static ObjectNode effects() {
        return Forms.json(
                Map.of("nationalSecurity", "none", "publicInterest", "none", "effectReasons", "规模小，不涉及个人，逐项核对。"));
    }

    private static ObjectNode form(Hospital hospital, String asset) {
        ObjectNode form = Forms.json(Map.of(
                "title", "向第二医院提供科室检测安排",
                "receiverKind", "institution",
                "receiverContact", "信息科王主任 0512-5550001",
                "purpose", "用于两院检测安排的比对，成果为内部质量报告，不用于其他目的。",
                "persons", 800,
                "maxRows", 2400,
                "minimumScope", true,
                "minimumReason", "只提供日期和病区，少则无法比对。",
                "manner", "file",
                "channel", "encrypted-media"));
        form.setAll(Forms.json(Map.of(
                "provisionConditions",
                "合同签订后一次提供。",
                "protection",
                "加密并带数字水印。",
                "statutoryDuty",
                false,
                "environment",
                Map.of("location", "outside-institution"),
                "recipients",
                List.of(Map.of("kind", "institution", "name", "云汀区第二医院")))));
        form.setAll(Forms.json(Map.of(
                "assets", List.of(Map.of("asset", hospital.asset(asset), "fields", List.of("tested_on", "ward"))))));
        form.set("term", Forms.term(Forms.today(), Forms.today().plusDays(90)));
        return form;
    }

    private static ObjectNode contract(Walk walk) {
        return Forms.json(Map.of(
                "contractNumber", "HT-2026-031",
                "signedOn", Forms.today().toString(),
                "validUntil", Forms.today().plusDays(90).toString(),
                "contractPurpose", "两院检测安排的质量比对。",
                "contractManner", "加密介质一次提供",
                "contractScope", "日期和病区两个字段",
                "securityDuties", "加密存储，不得转让，接受监督，期满销毁。",
                "levelTold", true,
                "attachments", List.of(Submitted.document(walk.owner(), "合同.pdf"))));
    }
}
