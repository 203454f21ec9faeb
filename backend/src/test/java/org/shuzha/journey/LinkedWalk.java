package org.shuzha.journey;

import java.util.List;
import java.util.Map;
import org.shuzha.identity.Post;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A matter of the test-only procedure {@code test-caller}, and what it called. */
final class LinkedWalk {

    static final String CALLER = "test-caller";
    static final String CALLED = "test-called";
    /** All fields but the last one. */
    private static final List<String> FIELDS = List.of("patient_id", "sex", "result", "tested_on");

    final Walk caller;

    private LinkedWalk(Walk caller) {
        this.caller = caller;
    }

    static Hospital staffed(Hospital hospital) {
        return hospital.appoint("officer", Post.DATA_SECURITY_OFFICER, null).appoint("next", Post.RESEARCHER, "R");
    }

    /** Approved by owner and leader, so that the requester is asked for the linked matter. */
    static LinkedWalk calling(Hospital hospital) {
        return calling(hospital, form(hospital, "general.a"), null);
    }

    static LinkedWalk calling(Hospital hospital, ObjectNode form, ObjectNode conditions) {
        Walk walk = Walk.draft(hospital, "requester", CALLER, form).submit();
        if (conditions == null) {
            walk.decide("head.a", "consent");
        } else {
            walk.decide("head.a", "consent-with-conditions", conditions);
        }
        String approver = walk.tasks("leader").isEmpty() ? "principal" : "leader";
        return new LinkedWalk(walk.decide(approver, "approve"));
    }

    static ObjectNode form(Hospital hospital, String asset) {
        ObjectNode form = Forms.json(Map.of(
                "title",
                "测试关联",
                "assets",
                List.of(Map.of("asset", hospital.asset(asset), "fields", FIELDS)),
                "persons",
                800,
                "maxRows",
                5000,
                "recipients",
                List.of(Map.of("kind", "person", "person", hospital.person("requester"))),
                "wish",
                "请先办理关联办件"));
        form.set("term", Forms.term(Forms.today(), Forms.today().plusDays(90)));
        return form;
    }

    /** The latest matter it called. */
    Walk called() {
        JsonNode links = caller.page().path("called");
        return Walk.of(
                caller.hospital,
                caller.requester,
                links.path(links.size() - 1).path("id").asString());
    }

    /** The called draft completed, and filed with nothing else changed. */
    Walk filed() {
        return completed().submit();
    }

    Walk completed() {
        return called().change("findings", "逐项核对，范围未扩大");
    }
}
