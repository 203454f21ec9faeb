package org.shuzha.procedure;

import java.util.Map;

/**
 * A statutory sheet as the vocabulary has it.
 *
 * @param code short, for numbers
 * @param of what it is made of
 * @param outside it is made for an authority: who asked inside is the institution's own affair
 */
public record SheetKind(String code, Source of, boolean outside, Map<String, String> name) {

    /** Steps that the procedure names, the resolution that ended last, or every step of the submission. */
    public enum Source {
        STEPS,
        VOTES,
        SUBMISSION
    }
}
