package org.shuzha.audit;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals committed leaves: numbers them, adds them to the tree and signs its new root, all in one transaction that only
 * one node at a time can be in. It never builds on what it did not sign.
 */
@Service
class Sealer {

    /** Leaves per checkpoint at most. */
    static final int BATCH = 500;

    private final SealMapper seals;
    private final TreeReader nodes;
    private final SigningKeys keys;
    private final HashAlgorithm algorithm;
    private final Clock clock;

    Sealer(SealMapper seals, TreeReader nodes, SigningKeys keys, TrailProperties properties, Clock clock) {
        this.seals = seals;
        this.nodes = nodes;
        this.keys = keys;
        this.algorithm = properties.algorithm();
        this.clock = clock;
    }

    /**
     * Answers how many were sealed, 0 to {@link #BATCH}. Throws {@link IllegalStateException} when the sealed tree is not
     * what was signed, or smaller than {@code anchored}: then somebody must look before anything is signed on top of it.
     */
    @Transactional
    int seal(long anchored) {
        seals.lock();
        StoredCheckpoint latest = seals.latest();
        Note before = latest == null ? null : latest.signed();
        Frontier tree = grown(before);
        if (tree.size() < anchored) {
            throw new IllegalStateException("The trail was sealed up to leaf " + anchored + ", the database ends at "
                    + tree.size() + ": it was rolled back or cut");
        }
        List<UnsealedLeaf> waiting = seals.waiting(BATCH);
        if (!waiting.isEmpty()) {
            HashAlgorithm hash =
                    before == null ? algorithm : before.checkpoint().algorithm();
            add(tree, new TreeHash(hash), waiting);
            sign(new Checkpoint(keys.origin(), tree.size(), tree.root(), clock.millis(), hash), before);
        }
        return waiting.size();
    }

    private Frontier grown(Note before) {
        if (before == null) {
            return nodes.frontier(new TreeHash(algorithm), 0);
        }
        Checkpoint checkpoint = before.checkpoint();
        Frontier tree = nodes.frontier(checkpoint.tree(), checkpoint.size());
        if (!keys.signed(before) || !Arrays.equals(tree.root(), checkpoint.root())) {
            throw new IllegalStateException("The last checkpoint of the trail is not what was signed");
        }
        return tree;
    }

    private void add(Frontier tree, TreeHash hash, List<UnsealedLeaf> waiting) {
        List<Seal> placed = new ArrayList<>();
        List<TreeNode> complete = new ArrayList<>();
        for (UnsealedLeaf leaf : waiting) {
            placed.add(new Seal(tree.size(), leaf.stream(), leaf.sequence()));
            complete.addAll(tree.append(hash.leaf(leaf.content().getBytes(StandardCharsets.UTF_8))));
        }
        seals.place(placed);
        seals.grow(complete);
        seals.done(waiting.stream().map(UnsealedLeaf::id).toList());
    }

    private void sign(Checkpoint checkpoint, Note before) {
        Note note = keys.sign(checkpoint.body(), before);
        seals.write(new StoredCheckpoint(checkpoint.size(), note.text()));
        keys.trusted().forEach((id, key) -> {
            if (seals.countKey(id) == 0) {
                seals.addKey(id, key.base64(), checkpoint.at());
            }
        });
    }
}
