package org.shuzha.journey;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shuzha.Client.Answer;
import org.shuzha.identity.Post;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The ledger of consents of one invented hospital: its notices, its persons, and matters that rely on them. */
final class ConsentDesk {

    static final String PROVISION = "test-consent";
    static final String HEADER = "identifier,answer,capturedOn,how,guardian,evidence\n";
    /** Whom a notice about going abroad names. */
    static final String RECEIVER = "北海研究中心";

    private static final Instant LONG_AGO = Instant.parse("2026-01-05T01:00:00Z");

    final Hospital hospital;

    ConsentDesk(Hospital hospital) {
        this.hospital = hospital.appoint("pi.officer", Post.PI_PROTECTION_OFFICER, null)
                .appoint("clerk", Post.STAFF, "A")
                .appoint("outsider", Post.STAFF, "R");
    }

    static Map<String, Object> text(String title, boolean separate, boolean abroad) {
        Map<String, Object> text = new HashMap<>(Map.of(
                "title", title,
                "purpose", "与境外机构合作研究罕见病",
                "manner", "去标识化后加密传输",
                "infoTypes", "年龄、检验结果",
                "abroad", abroad,
                "separate", separate,
                "rights", "可向医院或接收方提出查阅、撤回和删除"));
        if (abroad) {
            text.put("receiverName", RECEIVER);
            text.put("receiverContact", "lab@example.org");
        }
        return text;
    }

    String notice(boolean separate, boolean abroad) {
        return notice(text("罕见病合作", separate, abroad));
    }

    /** A separate notice about going abroad to this receiver. */
    String noticeNaming(String receiver) {
        Map<String, Object> text = text("罕见病合作", true, true);
        text.put("receiverName", receiver);
        return notice(text);
    }

    private String notice(Map<String, Object> text) {
        return hospital.as("pi.officer")
                .post("/api/consent-notices", text)
                .path("id")
                .asString();
    }

    static Map<String, Object> capture(String identifier, boolean given, Instant at) {
        Map<String, Object> capture = new HashMap<>();
        capture.put("identifier", identifier);
        capture.put("given", given);
        capture.put("capturedAt", at.toString());
        capture.put("how", "PAPER");
        return capture;
    }

    /** These persons consent. */
    String given(String notice, String... persons) {
        for (String person : persons) {
            record(notice, capture(person, true, LONG_AGO));
        }
        return notice;
    }

    String givenByGuardian(String notice, String... persons) {
        for (String person : persons) {
            Map<String, Object> capture = capture(person, true, LONG_AGO);
            capture.put("guardian", "PARENT");
            record(notice, capture);
        }
        return notice;
    }

    JsonNode record(String notice, Map<String, Object> capture) {
        return hospital.as("clerk").post("/api/consent-notices/" + notice + "/consents", capture);
    }

    JsonNode look(String notice) {
        return hospital.as("clerk").get("/api/consent-notices/" + notice);
    }

    JsonNode found(String person) {
        return hospital.as("clerk").post("/api/consents/checks", Map.of("identifier", person));
    }

    void withdraw(String person, String... notices) {
        hospital.as("clerk").post("/api/consents/withdrawal", withdrawal(person, notices));
    }

    static Map<String, Object> withdrawal(String person, String... notices) {
        return Map.of("identifier", person, "notices", List.of(notices), "how", "PAPER");
    }

    Answer load(String notice, String name, byte[] content, boolean dryRun) {
        String path = "/api/consent-notices/" + notice + "/import?dryRun=" + dryRun;
        return hospital.as("clerk").upload(path, name, content, "k");
    }

    static byte[] csv(String rows) {
        return (HEADER + rows).getBytes(StandardCharsets.UTF_8);
    }

    /** Codes of what was wrong with a list. */
    static List<String> mistakes(JsonNode report) {
        return Walk.list(report.path("mistakes")).stream()
                .map(one -> one.path("code").asString())
                .toList();
    }

    /** Given, refused and withdrawn. */
    List<Integer> counts(String notice) {
        JsonNode seen = look(notice);
        return List.of(
                seen.path("given").asInt(),
                seen.path("refused").asInt(),
                seen.path("withdrawn").asInt());
    }

    /** A matter that provides beyond work needs what these many capable persons consented to. */
    static ObjectNode provision(String notice, int persons) {
        return Forms.json(Map.of(
                "title",
                "提供检验结果",
                "consentNotice",
                notice,
                "persons",
                persons,
                "faceOverInternet",
                false,
                "beyondWork",
                true,
                "capability",
                "capable"));
    }

    /** The same going abroad. */
    static ObjectNode export(String notice, int persons) {
        ObjectNode form = provision(notice, persons);
        form.setAll(Forms.json(
                Map.of("recipients", List.of(Map.of("kind", "overseas", "name", RECEIVER, "country", "DE")))));
        return form;
    }

    Walk filed(ObjectNode form) {
        return Walk.draft(hospital, "clerk", PROVISION, form).submit();
    }
}
