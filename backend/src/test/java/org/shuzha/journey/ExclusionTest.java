package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shuzha.identity.Post;

/** Posts that exclude each other do so by whatever way a person could come to hold both. */
@Tag("embedded")
class ExclusionTest extends JourneyTest {

    /** Every pair of posts that excludes each other, over every path by which a person could come to hold both. */
    @ParameterizedTest
    @EnumSource
    void theRuleOfExclusionHoldsOnEveryPath(Path way) {
        Hospital own = administered();
        String department = own.department("A");
        List<String> wrong = new ArrayList<>();
        int number = 0;
        for (Post first : Post.values()) {
            for (Post second : Post.values()) {
                if (first != second && second != Post.GROUP_CHAIR && first != Post.GROUP_CHAIR) {
                    String who = "both" + number++;
                    own.appoint(who, first, placed(first) ? "A" : null);
                    String code = way.code(own, who, number, second, placed(second) ? department : null);
                    boolean refused = code.equals("appointment.excluded");
                    if (refused != EXCLUDED.test(first, second) || !refused && !code.isEmpty()) {
                        wrong.add(first + " + " + second + ": " + code);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static final java.util.function.BiPredicate<Post, Post> EXCLUDED = (one, other) -> {
        List<Post> alone = List.of(Post.AUDITOR, Post.AUDIT_ADMINISTRATOR);
        List<Post> two = List.of(Post.SYSTEM_ADMINISTRATOR, Post.SECURITY_ADMINISTRATOR);
        List<Post> deciding = List.of(
                Post.PRINCIPAL,
                Post.LEADER_IN_CHARGE,
                Post.DEPARTMENT_HEAD,
                Post.DEPARTMENT_DEPUTY,
                Post.GROUP_CHAIR,
                Post.GROUP_MEMBER,
                Post.GROUP_SECRETARY,
                Post.DATA_SECURITY_OFFICER,
                Post.PI_PROTECTION_OFFICER,
                Post.IT_SECURITY_OFFICER,
                Post.IT_EXECUTOR,
                Post.EMERGENCY_LEAD);
        return alone.contains(one)
                || alone.contains(other)
                || two.contains(one) && (two.contains(other) || deciding.contains(other))
                || two.contains(other) && deciding.contains(one);
    };

    /** Ways by which somebody who holds a post could come to a second one; each answers the refusal, empty when none. */
    enum Path {
        APPOINTMENT {
            @Override
            String code(Hospital own, String who, int number, Post post, String department) {
                return refusal(own.as("security")
                        .send(
                                "POST",
                                "/api/administration/people" + "/" + own.person(who) + "/appointments",
                                Orders.appointment(post, department)));
            }
        },
        /** The other way round: whoever holds the second post is to stand in for the first. */
        SUBSTITUTION {
            @Override
            String code(Hospital own, String who, int number, Post post, String department) {
                String helper = "helper" + number;
                own.appoint(helper, post, department == null ? null : "A");
                return refusal(own.as("security")
                        .send(
                                "POST",
                                "/api/administration/substitutions",
                                Orders.substitution(own.person(who), own.person(helper))));
            }
        },
        /** Somebody stands in already, and then gets the post. */
        APPOINTMENT_OF_A_SUBSTITUTE {
            @Override
            String code(Hospital own, String who, int number, Post post, String department) {
                String helper = "helper" + number;
                own.substitute(who, helper);
                return refusal(own.as("security")
                        .send(
                                "POST",
                                "/api/administration/people" + "/" + own.person(helper) + "/appointments",
                                Orders.appointment(post, department)));
            }
        };

        abstract String code(Hospital own, String who, int number, Post post, String department);

        private static String refusal(org.shuzha.Client.Answer answer) {
            return answer.status() < 300 ? "" : answer.json().path("code").asString();
        }
    }

    private static boolean placed(Post post) {
        return post == Post.DEPARTMENT_HEAD || post == Post.DEPARTMENT_DEPUTY;
    }

    private Hospital administered() {
        return emptyHospital("NATIONAL")
                .appoint("security", Post.SECURITY_ADMINISTRATOR, null)
                .appoint("head.x", Post.DEPARTMENT_HEAD, "X");
    }
}
