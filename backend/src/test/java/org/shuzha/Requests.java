package org.shuzha;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Data-use requests as a researcher of the demo district would file them. */
public final class Requests {

    private Requests() {}

    /** A form without faults for assets by their codes, which the caller may change. */
    public static Map<String, Object> form(Client requester, String... codes) {
        JsonNode me = requester.get("/api/me");
        LocalDate today = LocalDate.now();
        var form = new LinkedHashMap<String, Object>();
        form.put("title", "糖尿病随访研究");
        form.put("purposeCategory", "research");
        form.put("purpose", "研究糖尿病患者随访期间检验指标变化与用药方案之间的关系，用于院内科研课题。");
        form.put("ethicsApproval", "KY-2026-017");
        form.put("assets", assets(requester, codes));
        form.put("dataPeriod", Map.of("from", "2025-01-01", "until", "2025-12-31"));
        form.put("persons", 50);
        form.put("maxRows", 5000);
        form.put("manner", "platform");
        form.put(
                "recipients",
                List.of(Map.of("kind", "person", "person", me.get("id").stringValue())));
        form.put("channel", "enclave");
        form.put("environment", Map.of("location", "enclave"));
        form.put("masking", Map.of("plan", "姓名身份证号替换为研究编号", "level", "masked"));
        form.put(
                "term",
                Map.of("from", today.toString(), "until", today.plusDays(90).toString()));
        form.put("legalBasis", "anonymised");
        return form;
    }

    /** Saves a draft and answers the matter. */
    public static JsonNode draft(Client requester, Map<String, Object> form) {
        return requester.post("/api/matters", Map.of("procedure", "data-use-request", "form", form));
    }

    /** Submits a draft or a returned matter and answers it. */
    public static JsonNode submit(Client requester, JsonNode matter) {
        return requester.post(
                "/api/matters/" + matter.get("id").stringValue() + "/submission",
                Map.of("revision", matter.get("revision").intValue()));
    }

    /** The row of the person's own open task in a matter. */
    public static JsonNode task(Client person, String matterId) {
        return StreamSupport.stream(person.get("/api/tasks").get("items").spliterator(), false)
                .filter(row -> row.at("/matter/id").stringValue().equals(matterId))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<String, Object>> assets(Client requester, String... codes) {
        var chosen = new ArrayList<Map<String, Object>>();
        for (String code : codes) {
            JsonNode asset = requester.get("/api/assets?q=" + code).at("/items/0");
            var fields = new ArrayList<String>();
            asset.get("fields").forEach(field -> fields.add(field.get("name").stringValue()));
            chosen.add(Map.of("asset", asset.get("id").stringValue(), "fields", fields));
        }
        return chosen;
    }
}
