package org.shuzha.procedure;

import java.util.List;
import java.util.Map;
import org.shuzha.identity.Post;

/**
 * One mandated process as its folder describes it ({@code procedure.yaml}); names and texts by language, zh and en.
 *
 * @param action what is asked for, as table T5 reads it; null in releases that knew uses only
 * @param startable {@code linked}: only called by another matter, null: filed directly
 * @param starters posts whose holders may file
 * @param profiles jurisdictions it applies to, empty for all
 * @param basis articles it rests on
 * @param retention retention class
 * @param form name of the filing form
 * @param gate decision table that refuses at submission, null when nothing is refused
 * @param path steps of the normal course in order, for showing what is to come
 * @param sheets of which elements each sheet is made, null for none
 * @param standIns whom is asked where nobody is free for a role, null for nobody
 * @param reopening how it is taken up again once it has ended, null for not at all
 */
public record Procedure(
        String key,
        Map<String, String> name,
        Map<String, String> description,
        String group,
        String action,
        String startable,
        List<Post> starters,
        List<String> profiles,
        List<String> basis,
        String retention,
        String form,
        String gate,
        List<PathStep> path,
        Map<String, List<String>> sheets,
        Map<String, String> standIns,
        Reopening reopening) {

    /**
     * Taken up again as a matter of its own.
     *
     * @param outcomes after which ends
     * @param anew fields of the form that are told anew
     */
    public record Reopening(List<String> outcomes, List<String> anew) {}

    /**
     * A step of the normal course.
     *
     * @param bodies approval bodies that take it, null for all
     * @param facts what the form declares, or comes to, where it is taken; null for whatever
     */
    public record PathStep(String element, List<Integer> bodies, Map<String, Object> facts) {

        /** Taken when this body approves and these hold; while that is unknown every alternative is shown. */
        public boolean takenBy(Integer approvalBody, Map<String, Object> known) {
            boolean body = bodies == null || approvalBody == null || bodies.contains(approvalBody);
            return body
                    && (facts == null
                            || facts.entrySet().stream()
                                    .allMatch(fact -> known.get(fact.getKey()) == null
                                            || fact.getValue().equals(known.get(fact.getKey()))));
        }
    }

    /** Filed directly, not only through another matter that calls it. */
    public boolean fileable() {
        return startable == null;
    }

    /** The role asked where nobody is free for this one; null for none. */
    public String standIn(String role) {
        return standIns == null ? null : standIns.get(role);
    }

    public boolean appliesIn(String profile) {
        return profiles == null || profiles.isEmpty() || profiles.contains(profile);
    }
}
