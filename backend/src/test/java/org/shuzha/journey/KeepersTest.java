package org.shuzha.journey;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.shuzha.identity.Post;
import org.shuzha.shared.Times;
import tools.jackson.databind.JsonNode;

/** Journeys of those who keep the records of a hospital: its terms, holds and what stands on the trail of them. */
abstract class KeepersTest extends JourneyTest {

    private static final Duration THREE_YEARS_AND_MORE = Duration.ofDays(3 * 366);

    protected Hospital hospital;

    @BeforeAll
    void oneHospital() {
        hospital = staffed("CQ").appoint("officer", Post.DATA_SECURITY_OFFICER, null);
    }

    protected Walk rejected() {
        return Walk.filed(hospital, "general.a").decide("head.a", "reject", "用途与数据无关");
    }

    protected static Walk used(Walk walk) {
        walk.use("it.one", Forms.use(walk.hospital.asset("general.a"), "sex", 10));
        return walk.endEarly().decide("head.a", "used-as-stated", Forms.review(true));
    }

    protected JsonNode hold(Walk walk, String who) {
        Map<String, String> order = Map.of("reason", "监察立案", "reference", "监〔2026〕7号");
        return hospital.as(who).post(door(walk, "hold"), order);
    }

    protected static String door(Walk walk, String verb) {
        return "/api/audit/retention/" + walk.id + "/" + verb;
    }

    protected JsonNode retention(Walk walk, String who) {
        return hospital.as(who).get(walk.path() + "/retention");
    }

    protected String until(Walk walk) {
        return retention(walk, walk.requester).path("until").asString();
    }

    protected JsonNode row(Walk walk, String who) {
        return hospital.as(who)
                .get("/api/audit/retention?number=" + walk.number())
                .at("/items/0");
    }

    protected List<String> leaves(Walk walk) {
        return jdbc
                .queryForList(
                        "SELECT content FROM audit_leaf WHERE stream = ? ORDER BY sequence",
                        String.class,
                        "matter:" + walk.id)
                .stream()
                .map(content -> content.replaceAll("(?s).*\"action\":\"([^\"]+)\".*", "$1"))
                .toList();
    }

    protected void overdue() {
        clock.advance(THREE_YEARS_AND_MORE);
        tick();
    }

    protected void tick() {
        tick("RetentionClock");
    }

    protected static LocalDate today() {
        return LocalDate.now(Times.ZONE);
    }
}
