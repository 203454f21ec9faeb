package org.shuzha.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shuzha.inbox.Part;

class FourEyesTest {

    private static final Set<Part> DECIDING =
            EnumSet.of(Part.REVIEWER, Part.APPROVER, Part.EXECUTOR, Part.OFFICER, Part.RECHECKER);

    /**
     * Who only writes down or checks what others decided may also decide, but nobody checks what he wrote himself; who leads an
     * emergency does much, but never checks it.
     */
    private static final Map<Part, Set<Part>> BESIDE = Map.of(
            Part.SECRETARY, with(Part.CLERK, Part.CONFIRMER),
            Part.CLERK, with(),
            Part.CONFIRMER, with(),
            Part.LEAD,
                    EnumSet.of(
                            Part.REVIEWER,
                            Part.APPROVER,
                            Part.EXECUTOR,
                            Part.OFFICER,
                            Part.SECRETARY,
                            Part.CLERK,
                            Part.CONFIRMER));

    private static Set<Part> with(Part... others) {
        var beside = EnumSet.copyOf(DECIDING);
        beside.addAll(Set.of(others));
        return beside;
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void aPartConflictsWithEveryOtherButWhatStandsBesideIt(Part part) {
        for (Part other : Part.values()) {
            boolean beside = BESIDE.getOrDefault(part, Set.of()).contains(other)
                    || BESIDE.getOrDefault(other, Set.of()).contains(part);
            assertThat(part.conflictsWith(other)).as("%s and %s", part, other).isEqualTo(part != other && !beside);
        }
    }

    @Test
    void theViolationNamesWhoAndBothParts() {
        var parts = Map.of(Part.STARTER, Set.of("ann"), Part.REVIEWER, Set.of("bob", "cid"));
        assertThat(FourEyes.violation(parts, Part.APPROVER, Set.of("cid")))
                .contains(new FourEyes.Violation("cid", Part.REVIEWER, Part.APPROVER));
        assertThat(FourEyes.violation(parts, Part.REVIEWER, Set.of("ann")))
                .contains(new FourEyes.Violation("ann", Part.STARTER, Part.REVIEWER));
    }

    @Test
    void underASubstitutionBothNamesCount() {
        var parts = Map.of(Part.REVIEWER, Set.of("bob"));
        assertThat(FourEyes.violation(parts, Part.EXECUTOR, Set.of("substitute", "bob")))
                .isPresent();
    }

    @Test
    void theSamePartTwiceAndNewPeopleAreNoViolation() {
        var parts = Map.of(Part.STARTER, Set.of("ann"), Part.REVIEWER, Set.of("bob"));
        assertThat(FourEyes.violation(parts, Part.REVIEWER, Set.of("bob"))).isEmpty();
        assertThat(FourEyes.violation(parts, Part.APPROVER, Set.of("dan"))).isEmpty();
        assertThat(FourEyes.violation(Map.of(), Part.APPROVER, Set.of("ann"))).isEmpty();
    }
}
