package org.shuzha.procedure;

import java.util.List;
import java.util.Map;
import org.shuzha.identity.Post;

/**
 * One mandated process as its folder describes it ({@code procedure.yaml}); names and texts by language, zh and en.
 *
 * @param starters posts whose holders may file
 * @param profiles jurisdictions it applies to, empty for all
 * @param basis articles it rests on
 * @param retention retention class
 * @param form name of the filing form
 * @param gate decision table that refuses at submission, null when nothing is refused
 * @param path steps of the normal course in order, for showing what is to come
 */
public record Procedure(
        String key,
        Map<String, String> name,
        Map<String, String> description,
        String group,
        List<Post> starters,
        List<String> profiles,
        List<String> basis,
        String retention,
        String form,
        String gate,
        List<PathStep> path) {

    /** A step of the normal course; {@code bodies} limits it to approval bodies, null for all. */
    public record PathStep(String element, List<Integer> bodies) {

        /** Taken when this body approves; while the body is unknown every alternative is shown. */
        public boolean takenBy(Integer approvalBody) {
            return bodies == null || approvalBody == null || bodies.contains(approvalBody);
        }
    }

    public boolean appliesIn(String profile) {
        return profiles == null || profiles.isEmpty() || profiles.contains(profile);
    }
}
