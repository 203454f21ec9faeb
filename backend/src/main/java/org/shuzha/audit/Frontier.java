package org.shuzha.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A tree that grows at its right edge: only the hashes of its complete subtrees there are kept. */
final class Frontier {

    private final TreeHash tree;
    /** By height; those whose bit is set in {@code size} count. */
    private final byte[][] peaks = new byte[Long.SIZE][];

    private long size;

    /** The tree of {@code size} leaves; {@code nodes} hold at least the subtrees of that span. */
    Frontier(TreeHash tree, long size, Map<Subtree, byte[]> nodes) {
        this.tree = tree;
        this.size = size;
        for (Subtree subtree : new Span(0, size).subtrees()) {
            peaks[subtree.height()] = nodes.get(subtree);
        }
    }

    /** The same tree, which then grows on its own. */
    Frontier copy() {
        Frontier copy = new Frontier(tree, 0, Map.of());
        System.arraycopy(peaks, 0, copy.peaks, 0, peaks.length);
        copy.size = size;
        return copy;
    }

    long size() {
        return size;
    }

    /** Adds a leaf by its hash and answers the subtrees that became complete, the leaf first. */
    List<TreeNode> append(byte[] leaf) {
        List<TreeNode> complete = new ArrayList<>();
        byte[] hash = leaf;
        int height = 0;
        complete.add(new TreeNode(height, size, hash));
        while ((size >> height & 1) == 1) {
            hash = tree.node(peaks[height], hash);
            height++;
            complete.add(new TreeNode(height, size >> height, hash));
        }
        peaks[height] = hash;
        size++;
        return complete;
    }

    byte[] root() {
        byte[] root = null;
        for (int height = 0; height < peaks.length; height++) {
            if ((size >> height & 1) == 1) {
                root = root == null ? peaks[height] : tree.node(peaks[height], root);
            }
        }
        return root == null ? tree.empty() : root;
    }
}
