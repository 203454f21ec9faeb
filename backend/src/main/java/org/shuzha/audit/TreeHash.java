package org.shuzha.audit;

/** Hashes of the Merkle tree of RFC 9162, section 2.1.1; leaves and inner nodes can't be taken for each other. */
record TreeHash(HashAlgorithm algorithm) {

    private static final byte LEAF = 0x00;
    private static final byte NODE = 0x01;

    /** Root of the tree without leaves. */
    byte[] empty() {
        return algorithm.digest(new byte[0]);
    }

    /** Of a leaf, from its bytes. */
    byte[] leaf(byte[] entry) {
        return hash(LEAF, entry, new byte[0]);
    }

    /** Of two subtrees side by side. */
    byte[] node(byte[] left, byte[] right) {
        return hash(NODE, left, right);
    }

    private byte[] hash(byte prefix, byte[] left, byte[] right) {
        byte[] bytes = new byte[1 + left.length + right.length];
        bytes[0] = prefix;
        System.arraycopy(left, 0, bytes, 1, left.length);
        System.arraycopy(right, 0, bytes, 1 + left.length, right.length);
        return algorithm.digest(bytes);
    }
}
