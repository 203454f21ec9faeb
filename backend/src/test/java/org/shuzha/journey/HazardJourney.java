package org.shuzha.journey;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.shuzha.identity.Post;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Hazards of a hospital in a place of its own, told by who does what at which step. */
abstract class HazardJourney extends IncidentJourney {

    static final String HAZARD = "hazard-report";
    static final String WEAK = "检验系统的维护口令是出厂默认值";

    /** As for incidents, with {@code it} who removes what is found. */
    Hospital hazardHospital(String profile, String line, String territory) {
        return incidentHospital(profile, line, territory).appoint("it", Post.IT_EXECUTOR, "IT");
    }

    Walk found(Hospital hospital, String who) {
        return Walk.draft(hospital, who, HAZARD, hazard(Instant.now())).submit();
    }

    static ObjectNode hazard(Instant noticedAt) {
        return Forms.json(Map.of(
                "what",
                WEAK,
                "noticedAt",
                noticedAt.truncatedTo(ChronoUnit.SECONDS).toString(),
                "systems",
                "检验系统服务器"));
    }

    Walk assessed(Hospital hospital, String opinion, ObjectNode assessment) {
        Walk walk = found(hospital, "nurse");
        decide(walk, "it", "Task_Examine", "examined", examination());
        decide(walk, "dso", "Task_Assess", opinion, null, assessment);
        return walk;
    }

    static ObjectNode examination() {
        return Forms.json(Map.of("findings", "默认口令可以登录数据库", "likelihood", "ready", "firstMeasures", "已更改口令，关闭远程端口"));
    }

    static ObjectNode assessment(String level, String... lines) {
        return Forms.json(Map.of("dataLevel", level, "lines", List.of(lines), "grounds", "库内有三十万人的检验结果，口令公开即可导出"));
    }

    static ObjectNode removed() {
        return Forms.json(Map.of("remedyResult", "removed", "taken", "已启用堡垒机，关闭直连端口"));
    }

    /** The words of the authorities that anything was addressed to, in that order. */
    static List<String> addressees(Walk walk) {
        return Walk.list(walk.page().at("/incident/dispatches")).stream()
                .map(one -> one.at("/addressee/authority").asString())
                .toList();
    }

    /** The matter that this one turned into, as its page names it. */
    static JsonNode turnedInto(Walk walk) {
        return walk.page().at("/called/0");
    }
}
