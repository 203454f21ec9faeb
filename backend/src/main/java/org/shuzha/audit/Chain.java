package org.shuzha.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for the first leaf of a stream that is not as it was written. Each leaf is vouched for by the hash that its
 * successor recorded, the last one by the head; what is checked are the stored bytes.
 */
final class Chain {

    private final String stream;
    private final StreamHead head;
    private final List<StoredLeaf> rows;
    /** Each row as it reads, null where the content does not match its hash or is no leaf of this stream. */
    private final List<Leaf> leaves = new ArrayList<>();

    private final Set<Long> written = new HashSet<>();

    /** Rows in the order of their number; the head is null when there is none. */
    Chain(String stream, StreamHead head, List<StoredLeaf> rows) {
        this.stream = stream;
        this.head = head;
        this.rows = rows;
        rows.forEach(row -> leaves.add(read(row)));
        leaves.stream().filter(Objects::nonNull).forEach(leaf -> written.add(leaf.sequence()));
    }

    private Leaf read(StoredLeaf row) {
        try {
            Leaf leaf = Leaf.parse(row.content());
            boolean sound = leaf.stream().equals(stream)
                    && Leaf.hash(leaf.algorithm(), row.content()).equals(row.hash());
            return sound ? leaf : null;
        } catch (RuntimeException noLeaf) {
            return null;
        }
    }

    /** Empty when the stream is intact. */
    Optional<Fault> fault() {
        for (int i = 0; i < rows.size(); i++) {
            Optional<Fault> fault = place(i);
            if (fault.isEmpty()) {
                fault = link(i);
            }
            if (fault.isPresent()) {
                return fault;
            }
        }
        return end();
    }

    /** Does the right leaf stand here? */
    private Optional<Fault> place(int i) {
        long sequence = i + 1L;
        boolean filled = rows.get(i).sequence() == sequence;
        Leaf leaf = leaves.get(i);
        if (filled && leaf == null) {
            return fault(sequence, Fault.Reason.CHANGED);
        }
        if (!filled || leaf.sequence() != sequence) {
            return fault(sequence, written.contains(sequence) ? Fault.Reason.REORDERED : Fault.Reason.DROPPED);
        }
        if (head != null && sequence > head.lastSequence()) {
            return fault(sequence, Fault.Reason.ADDED);
        }
        return Optional.empty();
    }

    /** Does it follow the leaf before? If not, the one of the two that nobody vouches for was changed. */
    private Optional<Fault> link(int i) {
        String before = i == 0 ? HashAlgorithm.NOTHING : rows.get(i - 1).hash();
        if (leaves.get(i).previous().equals(before)) {
            return Optional.empty();
        }
        return fault(i > 0 && vouched(i) ? i : i + 1L, Fault.Reason.CHANGED);
    }

    private boolean vouched(int i) {
        String hash = rows.get(i).hash();
        if (i == rows.size() - 1) {
            return head != null && head.lastHash().equals(hash);
        }
        Leaf next = leaves.get(i + 1);
        return next != null && next.previous().equals(hash);
    }

    private Optional<Fault> end() {
        int last = rows.size();
        if (head == null) {
            return last == 0 ? Optional.empty() : fault(last + 1L, Fault.Reason.HEAD_MISSING);
        }
        if (head.lastSequence() > last) {
            return fault(last + 1L, Fault.Reason.DROPPED);
        }
        return last == 0 || head.lastHash().equals(rows.get(last - 1).hash())
                ? Optional.empty()
                : fault(last, Fault.Reason.CHANGED);
    }

    private static Optional<Fault> fault(long sequence, Fault.Reason reason) {
        return Optional.of(new Fault(sequence, reason));
    }
}
