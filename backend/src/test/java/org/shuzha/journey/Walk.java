package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One matter on its way, told by who does what; everything goes over HTTP. */
final class Walk extends MatterSeen {

    static final List<String> GROUP = List.of("principal", "member.one", "member.two", "member.three");

    private Walk(Hospital hospital, String requester, String id) {
        super(hospital, requester, id);
    }

    static Walk draft(Hospital hospital, String requester, ObjectNode form) {
        return draft(hospital, requester, "data-use-request", form);
    }

    static Walk draft(Hospital hospital, String requester, String procedure, ObjectNode form) {
        JsonNode draft = hospital.as(requester).post("/api/matters", Map.of("procedure", procedure, "form", form));
        return new Walk(hospital, requester, draft.path("id").asString());
    }

    /** A matter that is there already, in the hands of its requester. */
    static Walk of(Hospital hospital, String requester, String id) {
        return new Walk(hospital, requester, id);
    }

    /** Filed by {@code requester} for these assets. */
    static Walk filed(Hospital hospital, String... assets) {
        return draft(hospital, "requester", Forms.request(hospital, "requester", assets))
                .submit();
    }

    /** The same matter in the hands of another requester. */
    Walk continuedBy(String successor) {
        return new Walk(hospital, successor, id);
    }

    Walk submit() {
        owner().post(path() + "/submission", revision());
        return this;
    }

    JsonNode refusedSubmission(int status) {
        return owner().refused(status, "POST", path() + "/submission", revision());
    }

    /** The requester changes one value of the form. */
    Walk change(String property, Object value) {
        return fill(Forms.json(Map.of(property, value)));
    }

    /** The requester fills these values in. */
    Walk fill(ObjectNode values) {
        JsonNode page = page();
        ObjectNode form = (ObjectNode) page.path("form");
        form.setAll(values);
        owner().put(
                        path(),
                        Map.of("form", form, "revision", page.path("revision").asInt()));
        return this;
    }

    /** The draft of the linked matter that the requester is asked to file. */
    Walk called() {
        assertThat(openSteps()).containsExactly("Task_FileLinked");
        return of(hospital, requester, taskPage(requester).at("/toFile/id").asString());
    }

    /** The leading group meets, and four of its five vote alike. */
    Walk resolved(String vote) {
        decide("secretary", "convene", Forms.agenda());
        GROUP.forEach(member -> decide(member, vote, "逐项审议"));
        return decide("secretary", "conclude", Forms.minutes());
    }

    Walk decide(String who, String opinion) {
        return decide(who, opinion, null, null);
    }

    Walk decide(String who, String opinion, String comment) {
        return decide(who, opinion, comment, null);
    }

    Walk decide(String who, String opinion, ObjectNode form) {
        return decide(who, opinion, null, form);
    }

    Walk decide(String who, String opinion, String comment, ObjectNode form) {
        return decide(row(who), who, opinion, comment, form);
    }

    /** On this of the tasks that reach this person. */
    Walk decide(JsonNode task, String who, String opinion, String comment, ObjectNode form) {
        hospital.as(who).post(opinionPath(task), body(opinion, comment, form, task));
        return this;
    }

    JsonNode refused(int status, String who, String opinion, String comment, ObjectNode form) {
        return refused(status, row(who), who, opinion, comment, form);
    }

    JsonNode refused(int status, JsonNode task, String who, String opinion, String comment, ObjectNode form) {
        return hospital.as(who).refused(status, "POST", opinionPath(task), body(opinion, comment, form, task));
    }

    /** Paths of the faults for which the form of an opinion is refused. */
    List<String> faults(String who, String opinion, ObjectNode form) {
        JsonNode problem = refused(422, who, opinion, null, form);
        assertThat(problem.path("code").asString()).isEqualTo("form.invalid");
        return list(problem.path("fields")).stream()
                .map(field -> field.path("path").asString())
                .toList();
    }

    /** Each value of the form is needed: without it the opinion is refused for it alone. */
    void assertEachNeeded(String who, String opinion, ObjectNode form) {
        form.propertyNames().forEach(field -> {
            ObjectNode without = form.deepCopy();
            without.remove(field);
            assertThat(faults(who, opinion, without)).containsExactly("/" + field);
        });
    }

    /** What an opinion sends, on the version that is current now. */
    Map<String, Object> body(String opinion, String comment, ObjectNode form) {
        return body(opinion, comment, form, page());
    }

    private static Map<String, Object> body(String opinion, String comment, ObjectNode form, JsonNode seen) {
        var body = new HashMap<String, Object>();
        body.put("opinion", opinion);
        body.put("comment", comment);
        body.put("form", form);
        body.put("version", seen.path("version").asInt());
        return body;
    }

    private static String opinionPath(JsonNode task) {
        return opinionPath(task.path("id").asString());
    }

    /** All owners consent and the leader approves: IT is next. */
    Walk approved(String... owners) {
        for (String owner : owners) {
            decide(owner, "consent");
        }
        return decide("leader", "approve");
    }

    Walk executed(long rows) {
        return decide("it.one", "executed", Forms.execution(page(), rows));
    }

    Walk accepted() {
        return decide(requester, "accept", Forms.acceptance(hospital.name(requester)));
    }

    /** The whole way of a general asset of department A into use. */
    static Walk inUse(Hospital hospital) {
        return filed(hospital, "general.a").approved("head.a").executed(4000).accepted();
    }

    JsonNode use(String who, ObjectNode report) {
        return hospital.as(who).post("/api/grants/" + grant() + "/uses", report);
    }

    Walk deviate() {
        use("it.one", Forms.use(hospital.asset("general.a"), "sex", 1_000_000));
        return this;
    }

    Walk withdraw() {
        owner().post(path() + "/withdrawal", Map.of("comment", "课题取消"));
        return this;
    }

    Walk endEarly() {
        owner().post("/api/grants/" + grant() + "/end", Map.of("comment", "分析已完成"));
        return this;
    }

    Walk askExtension(int days) {
        String until = Forms.today().plusDays(days).toString();
        owner().post("/api/grants/" + grant() + "/extension", Map.of("until", until, "reason", "课题延期半年"));
        return this;
    }

    private Map<String, Object> revision() {
        return Map.of("revision", page().path("revision").asInt());
    }
}
