package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shuzha.identity.Post;
import org.shuzha.inbox.Part;
import tools.jackson.databind.JsonNode;

/**
 * Starter, reviewer, approver and executor are four people. {@code both} has played the first part and then comes into
 * the second one: by an own post, as a substitute of its holder, or after a substitute had played the first for them.
 */
@Tag("embedded")
class SeparationOfDutiesTest extends JourneyTest {

    private enum Way {
        OWN_POST,
        AS_SUBSTITUTE,
        AFTER_A_SUBSTITUTE
    }

    private static final List<Part> PARTS = List.of(Part.STARTER, Part.REVIEWER, Part.APPROVER, Part.EXECUTOR);
    private static final Map<Part, Post> POSTS = Map.of(
            Part.STARTER, Post.RESEARCHER,
            Part.REVIEWER, Post.DEPARTMENT_HEAD,
            Part.APPROVER, Post.LEADER_IN_CHARGE,
            Part.EXECUTOR, Post.IT_EXECUTOR);
    private static final Map<Part, String> DEPARTMENTS =
            Map.of(Part.STARTER, "R", Part.REVIEWER, "A", Part.EXECUTOR, "IT");
    private static final Map<Part, String> USUAL = Map.of(
            Part.STARTER, "requester",
            Part.REVIEWER, "head",
            Part.APPROVER, "leader",
            Part.EXECUTOR, "it");
    private static final String BOTH = "both";
    private static final String HELPER = "helper";

    @ParameterizedTest(name = "{0}, then {1} {2}")
    @MethodSource
    void nobodyPlaysTwoParts(Part first, Part second, Way way) {
        var holders = new EnumMap<>(USUAL);
        holders.put(first, BOTH);
        Hospital hospital = emptyHospital("NATIONAL").asset("general.a", 1, "A");
        holders.forEach((part, who) -> appoint(hospital, who, part));
        hospital.appoint(HELPER, Post.STAFF, "R");
        if (way == Way.AFTER_A_SUBSTITUTE) {
            hospital.substitute(BOTH, HELPER);
            holders.put(first, HELPER);
        }
        Walk walk = playFirst(hospital, holders, first, second);
        if (way == Way.AS_SUBSTITUTE) {
            hospital.substitute(USUAL.get(second), BOTH);
        } else {
            hospital.dismiss(USUAL.get(second));
            appoint(hospital, BOTH, second);
        }
        comeToSecond(walk, holders, first, second);
        assertKeptOut(walk, first, second, way);
    }

    static Stream<Arguments> nobodyPlaysTwoParts() {
        var cases = new ArrayList<Arguments>();
        for (Part first : PARTS) {
            for (Part second : PARTS) {
                for (Way way : Way.values()) {
                    boolean sense = way == Way.OWN_POST || first != Part.STARTER || way == Way.AS_SUBSTITUTE;
                    if (first != second && sense) {
                        cases.add(Arguments.of(first, second, way));
                    }
                }
            }
        }
        return cases.stream();
    }

    /** Everybody up to the first part does it; where the second comes earlier, the first sends the matter back. */
    private static Walk playFirst(Hospital hospital, Map<Part, String> holders, Part first, Part second) {
        String starter = holders.get(Part.STARTER);
        Walk walk = Walk.draft(hospital, starter, Forms.request(hospital, starter, "general.a"))
                .submit();
        for (Part part : PARTS.subList(1, PARTS.indexOf(first) + 1)) {
            boolean back = part == first && PARTS.indexOf(second) < PARTS.indexOf(first);
            act(walk, holders.get(part), part, back);
        }
        return walk;
    }

    /** On to where the second part's task is open. */
    private static void comeToSecond(Walk walk, Map<Part, String> holders, Part first, Part second) {
        boolean back = PARTS.indexOf(second) < PARTS.indexOf(first);
        if (back && second == Part.STARTER && first == Part.EXECUTOR) {
            act(walk, holders.get(Part.REVIEWER), Part.REVIEWER, true);
        }
        if (back && second != Part.STARTER && first == Part.APPROVER) {
            walk.submit();
        }
        int from = back ? 1 : PARTS.indexOf(first) + 1;
        for (Part part : PARTS.subList(from, Math.max(from, PARTS.indexOf(second)))) {
            act(walk, holders.get(part), part, false);
        }
    }

    private static void assertKeptOut(Walk walk, Part first, Part second, Way way) {
        Hospital hospital = walk.hospital;
        String element = Map.of(
                        Part.STARTER, "Task_Correct",
                        Part.REVIEWER, "Task_OwnerReview",
                        Part.APPROVER, "Task_LeaderApproval",
                        Part.EXECUTOR, "Task_Execute")
                .get(second);
        assertThat(walk.openSteps()).containsExactly(element);
        if (way == Way.AS_SUBSTITUTE && second != Part.STARTER) {
            JsonNode problem = walk.refused(403, BOTH, opinion(second), null, form(walk, second));
            assertCode(problem, "decision.four_eyes");
            assertThat(problem.path("args").path("earlier").asString()).isEqualTo(first.name());
            assertThat(problem.path("args").path("wanted").asString()).isEqualTo(second.name());
            act(walk, USUAL.get(second), second, false);
            assertThat(walk.openSteps()).isNotEqualTo(List.of(element));
            return;
        }
        if (second != Part.EXECUTOR) { // a queue belongs to a post, whoever of its holders may decide
            assertThat(walk.tasks(BOTH)).isEmpty();
        }
        String open = walk.timeline("open").get(0).path("id").asString();
        var decision = walk.body(second == Part.STARTER ? "resubmit" : opinion(second), null, form(walk, second));
        hospital.as(BOTH).refused(404, "POST", Walk.opinionPath(open), decision);
        if (second == Part.STARTER) {
            hospital.as(BOTH).refused(404, "POST", walk.path() + "/submission", Map.of("revision", 1));
        }
        assertThat(walk.openSteps()).containsExactly(element);
    }

    private static void act(Walk walk, String who, Part part, boolean back) {
        if (!back) {
            walk.decide(who, opinion(part), form(walk, part));
        } else {
            walk.decide(who, part == Part.EXECUTOR ? "cannot-be-met" : "return", "请补充说明");
        }
    }

    private static String opinion(Part part) {
        return switch (part) {
            case REVIEWER -> "consent";
            case APPROVER -> "approve";
            default -> "executed";
        };
    }

    private static tools.jackson.databind.node.ObjectNode form(Walk walk, Part part) {
        return part == Part.EXECUTOR ? Forms.execution(walk.page(), 10) : null;
    }

    private static void appoint(Hospital hospital, String who, Part part) {
        hospital.appoint(who, POSTS.get(part), DEPARTMENTS.get(part));
    }
}
