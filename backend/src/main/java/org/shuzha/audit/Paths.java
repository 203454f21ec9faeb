package org.shuzha.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Proofs of RFC 9162, sections 2.1.3 and 2.1.4: which hashes they are made of, and whether they hold. */
final class Paths {

    private Paths() {}

    /** What proves that leaf {@code index} is in the tree of {@code size} leaves, from the leaf upwards. */
    static List<Span> inclusion(long index, long size) {
        return inclusion(index, 0, size);
    }

    private static List<Span> inclusion(long index, long start, long size) {
        if (size == 1) {
            return new ArrayList<>();
        }
        long left = split(size);
        boolean inLeft = index < left;
        List<Span> path = inLeft ? inclusion(index, start, left) : inclusion(index - left, start + left, size - left);
        path.add(inLeft ? new Span(start + left, size - left) : new Span(start, left));
        return path;
    }

    /** What proves that the tree of {@code second} leaves continues that of {@code first}, 1 to {@code second}. */
    static List<Span> consistency(long first, long second) {
        return consistency(first, 0, second, true);
    }

    private static List<Span> consistency(long first, long start, long size, boolean known) {
        if (first == size) {
            return known ? new ArrayList<>() : new ArrayList<>(List.of(new Span(start, size)));
        }
        long left = split(size);
        boolean inLeft = first <= left;
        List<Span> path = inLeft
                ? consistency(first, start, left, known)
                : consistency(first - left, start + left, size - left, false);
        path.add(inLeft ? new Span(start + left, size - left) : new Span(start, left));
        return path;
    }

    /** The largest power of two below {@code size}. */
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }

    /** Whether leaf {@code index} with this hash is in the tree of that root. */
    static boolean included(TreeHash tree, long index, long size, byte[] leaf, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        Climb climb = new Climb(index, size - 1);
        byte[] hash = leaf;
        for (byte[] other : path) {
            if (climb.last == 0) {
                return false;
            }
            hash = climb.fromLeft() ? tree.node(other, hash) : tree.node(hash, other);
            climb.up();
        }
        return climb.last == 0 && Arrays.equals(hash, root);
    }

    /** Whether the tree of {@code second} leaves and its root continues that of {@code first} leaves, 1 to {@code second}. */
    static boolean consistent(
            TreeHash tree, long first, byte[] firstRoot, long second, byte[] secondRoot, List<byte[]> proof) {
        if (first == second) {
            return proof.isEmpty() && Arrays.equals(firstRoot, secondRoot);
        }
        List<byte[]> path = new ArrayList<>(proof);
        if (Long.bitCount(first) == 1) {
            path.add(0, firstRoot);
        }
        if (first < 1 || first > second || path.isEmpty()) {
            return false;
        }
        Climb climb = new Climb(first - 1, second - 1);
        climb.skipComplete();
        byte[] one = path.get(0);
        byte[] other = path.get(0);
        for (byte[] hash : path.subList(1, path.size())) {
            if (climb.last == 0) {
                return false;
            }
            if (climb.fromLeft()) {
                one = tree.node(hash, one);
                other = tree.node(hash, other);
            } else {
                other = tree.node(other, hash);
            }
            climb.up();
        }
        return climb.last == 0 && Arrays.equals(one, firstRoot) && Arrays.equals(other, secondRoot);
    }

    /** Where a proof stands on its way up: place of its own node and of the last one at this height. */
    private static final class Climb {
        private long own;
        private long last;

        Climb(long own, long last) {
            this.own = own;
            this.last = last;
        }

        /** Whether the next hash of the path stands to the left. */
        boolean fromLeft() {
            return (own & 1) == 1 || own == last;
        }

        /** One step up; a node on the right edge rises until it is a right child. */
        void up() {
            if (own == last) {
                while ((own & 1) == 0 && own != 0) {
                    shift();
                }
            }
            shift();
        }

        void skipComplete() {
            while ((own & 1) == 1) {
                shift();
            }
        }

        private void shift() {
            own >>= 1;
            last >>= 1;
        }
    }
}
