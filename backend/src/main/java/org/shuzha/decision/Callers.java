package org.shuzha.decision;

import java.util.Optional;
import org.shuzha.matter.Matter;
import org.shuzha.matter.Matters;
import org.springframework.stereotype.Component;

/**
 * The matter that called another and was decided on for at least as much and the same purpose (A22.5): what its owners and
 * its body said holds for the called one too.
 */
@Component
class Callers {

    private final Matters matters;
    private final Coverage coverage;

    Callers(Matters matters, Coverage coverage) {
        this.matters = matters;
        this.coverage = coverage;
    }

    /** Empty when nobody called the matter, or when it goes beyond what its caller was decided on for. */
    Optional<Matter> covering(Matter matter) {
        return matter.called()
                ? Optional.of(matters.get(matter.linkedId()))
                        .filter(caller -> samePurpose(caller, matter)
                                && coverage.beyond(caller, matter).isEmpty())
                : Optional.empty();
    }

    /** Whether another wording means the same, those who consented say. */
    private static boolean samePurpose(Matter decided, Matter asked) {
        String purpose = purpose(asked);
        return purpose.isEmpty() || purpose.equals(purpose(decided));
    }

    private static String purpose(Matter matter) {
        return matter.form().path("purpose").asString("").strip();
    }
}
