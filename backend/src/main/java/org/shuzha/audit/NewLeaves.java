package org.shuzha.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.shuzha.shared.Trailed;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * The leaves of one transaction, written together as its last act before the commit: a few statements however many leaves,
 * and the heads of the streams, locked in the order of their names, are held no longer than that.
 */
final class NewLeaves implements TransactionSynchronization {

    /** Rows per statement at most. */
    private static final int ROWS = 200;

    private final TrailMapper trail;
    private final HashAlgorithm algorithm;
    private final Clock clock;
    private final List<Trailed> changes = new ArrayList<>();
    private boolean committing;

    NewLeaves(TrailMapper trail, HashAlgorithm algorithm, Clock clock) {
        this.trail = trail;
        this.algorithm = algorithm;
        this.clock = clock;
    }

    /** What happens during the commit itself is written at once. */
    void add(Trailed change) {
        changes.add(change);
        if (committing) {
            write();
        }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        committing = true;
        write();
    }

    private void write() {
        Map<String, StreamHead> heads = new HashMap<>();
        new TreeSet<>(changes.stream().map(Trailed::stream).toList())
                .forEach(stream -> heads.put(stream, lock(stream)));
        List<NewLeaf> leaves = new ArrayList<>();
        for (Trailed change : changes) {
            NewLeaf leaf = NewLeaf.after(heads.get(change.stream()), change, algorithm, clock.millis());
            heads.put(leaf.stream(), leaf.head());
            leaves.add(leaf);
        }
        changes.clear();
        for (int from = 0; from < leaves.size(); from += ROWS) {
            insert(leaves.subList(from, Math.min(from + ROWS, leaves.size())));
        }
        heads.forEach(trail::advance);
    }

    private StreamHead lock(String stream) {
        StreamHead head = trail.lock(stream);
        if (head != null) {
            return head;
        }
        trail.begin(stream, HashAlgorithm.NOTHING);
        return trail.lock(stream);
    }

    private void insert(List<NewLeaf> leaves) {
        trail.append(leaves);
        trail.queue(leaves);
        List<NewLeaf> personal =
                leaves.stream().filter(leaf -> !leaf.openings().isEmpty()).toList();
        if (!personal.isEmpty()) {
            trail.keep(personal);
        }
    }
}
