package org.shuzha.decision;

import java.util.Set;

/** What must hold, beyond form and comment, before one of these opinions counts. Throws a Problem otherwise. */
public interface OpinionRule {

    /** Codes of the vocabulary this rule watches. */
    Set<String> opinions();

    void check(GivenOpinion given);
}
