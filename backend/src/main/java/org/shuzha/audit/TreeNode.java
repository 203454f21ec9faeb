package org.shuzha.audit;

/** Hash of a complete subtree as it is stored. */
record TreeNode(int height, long place, byte[] hash) {

    Subtree subtree() {
        return new Subtree(height, place);
    }
}
