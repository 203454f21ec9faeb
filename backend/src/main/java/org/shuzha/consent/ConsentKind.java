package org.shuzha.consent;

import java.util.Set;

/** What a consent is. A general one never stands for a separate one, nor anybody's own for that of a guardian. */
public enum ConsentKind {
    CONSENT,
    SEPARATE,
    GUARDIAN;

    /** Kinds that answer where this one is needed. */
    Set<ConsentKind> answers() {
        return this == CONSENT ? Set.of(CONSENT, SEPARATE) : Set.of(this);
    }
}
