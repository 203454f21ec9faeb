package org.shuzha.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shuzha.shared.Ids;
import org.shuzha.shared.Trailed;

/**
 * A leaf on its way into the database.
 *
 * @param id of its place in the queue of those that wait for their seal
 * @param openings what opens its commitments
 */
record NewLeaf(String id, String stream, StoredLeaf row, List<Opening> openings) {

    /** The leaf of a change that follows the head of its stream. */
    static NewLeaf after(StreamHead head, Trailed change, HashAlgorithm algorithm, long at) {
        List<Opening> openings = openings(change);
        Map<String, String> commitments = new TreeMap<>();
        openings.forEach(opening -> commitments.put(opening.name(), opening.commitment(algorithm)));
        Leaf leaf = new Leaf(
                algorithm,
                change.stream(),
                head.lastSequence() + 1,
                head.lastHash(),
                at,
                change.actor().personId(),
                change.actingFor(),
                change.action(),
                change.facts(),
                commitments);
        String content = leaf.content();
        StoredLeaf row = new StoredLeaf(leaf.sequence(), Leaf.hash(algorithm, content), content);
        return new NewLeaf(Ids.next(), leaf.stream(), row, openings);
    }

    private static List<Opening> openings(Trailed change) {
        List<Opening> openings = new ArrayList<>();
        Map<String, String> personal = new TreeMap<>(change.personal());
        personal.put("address", change.actor().address());
        personal.forEach((name, value) -> {
            if (value != null && !value.isEmpty()) {
                openings.add(Opening.of(name, value));
            }
        });
        return openings;
    }

    StreamHead head() {
        return new StreamHead(row.sequence(), row.hash());
    }
}
