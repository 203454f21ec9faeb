package org.shuzha.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Neighbouring leaves that the tree hashes as one; as RFC 9162 splits a tree, they begin where a subtree begins. */
record Span(long start, long size) {

    /** The complete subtrees that make it up, from left to right: at most one of each height. */
    List<Subtree> subtrees() {
        List<Subtree> subtrees = new ArrayList<>();
        long at = start;
        for (long rest = size; rest > 0; rest -= Long.highestOneBit(rest)) {
            int height = Long.numberOfTrailingZeros(Long.highestOneBit(rest));
            subtrees.add(new Subtree(height, at >> height));
            at += 1L << height;
        }
        return subtrees;
    }

    /** From the hashes of its subtrees. */
    byte[] hash(TreeHash tree, Map<Subtree, byte[]> nodes) {
        List<Subtree> subtrees = subtrees();
        Collections.reverse(subtrees);
        byte[] hash = null;
        for (Subtree subtree : subtrees) {
            byte[] left = nodes.get(subtree);
            if (left == null) {
                throw new IllegalStateException("A hash of the tree is missing: " + subtree);
            }
            hash = hash == null ? left : tree.node(left, hash);
        }
        return hash == null ? tree.empty() : hash;
    }
}
