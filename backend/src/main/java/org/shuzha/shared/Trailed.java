package org.shuzha.shared;

import java.util.Map;

/**
 * A state change that leaves a leaf on the trail in its own transaction (A22.5). Published as a plain synchronous
 * event; a listener that fails takes the change back.
 */
public interface Trailed {

    /** Stream the leaf belongs to, e.g. {@code matter:01J…}, {@code account:…}, {@code organisation:…}, {@code system}. */
    String stream();

    /** What happened, past tense, e.g. {@code opinion.given}. */
    String action();

    Actor actor();

    /** Id of the absent person the actor stands in for, null when nobody. */
    default String actingFor() {
        return null;
    }

    /** Facts and ids that may stand in the open. */
    Map<String, Object> facts();

    /** Personal data and free text: only salted commitments of these reach the trail. */
    default Map<String, String> personal() {
        return Map.of();
    }
}
