package org.shuzha.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a verification compares, each part from one snapshot, so that what is written meanwhile is no fault. */
@Component
class VerificationReader {

    private static final int PAGE = 1000;

    /** How large the tree is and what was signed about it. */
    record Sealed(long places, List<StoredCheckpoint> checkpoints) {}

    /** Everything about one stream. */
    record Stream(StreamHead head, List<StoredLeaf> leaves, List<StoredLeaf> unsealed, List<StoredOpening> openings) {}

    private final VerificationMapper verifications;
    private final SealMapper seals;
    private final TrailMapper trail;

    VerificationReader(VerificationMapper verifications, SealMapper seals, TrailMapper trail) {
        this.verifications = verifications;
        this.seals = seals;
        this.trail = trail;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Sealed sealed() {
        List<StoredCheckpoint> checkpoints = new ArrayList<>();
        long last = -1;
        List<StoredCheckpoint> page;
        do {
            page = seals.checkpointsAfter(last, PAGE);
            checkpoints.addAll(page);
            last = page.isEmpty() ? last : page.get(page.size() - 1).treeSize();
        } while (page.size() == PAGE);
        return new Sealed(verifications.places(), checkpoints);
    }

    List<String> streams() {
        return verifications.streams();
    }

    /** Every place from {@code from} to before {@code to}, with what there is for it. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    List<SealedLeaf> places(long from, long to) {
        Map<Long, SealedLeaf> sealed = new HashMap<>();
        verifications.sealed(from, to).forEach(leaf -> sealed.put(leaf.leafIndex(), leaf));
        Map<Long, byte[]> hashes = new HashMap<>();
        verifications.hashes(0, from, to).forEach(node -> hashes.put(node.place(), node.hash()));
        List<SealedLeaf> places = new ArrayList<>();
        for (long index = from; index < to; index++) {
            SealedLeaf leaf = sealed.getOrDefault(index, new SealedLeaf(index, null, null, null, null));
            places.add(new SealedLeaf(index, leaf.stream(), leaf.sequence(), leaf.content(), hashes.get(index)));
        }
        return places;
    }

    /** Every stored hash that became complete with the leaves from {@code from} to before {@code to}. */
    Map<Subtree, byte[]> nodes(long from, long to) {
        Map<Subtree, byte[]> nodes = new HashMap<>();
        for (int height = 0; to >> height > 0; height++) {
            verifications
                    .hashes(height, from >> height, to >> height)
                    .forEach(node -> nodes.put(node.subtree(), node.hash()));
        }
        return nodes;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Stream stream(String stream) {
        return new Stream(
                trail.head(stream),
                trail.leaves(stream),
                verifications.unsealed(stream),
                verifications.openings(stream));
    }
}
