package org.shuzha.audit;

/** A leaf that waits for its seal; the id is that of its place in the queue. */
record UnsealedLeaf(String id, String stream, long sequence, String content) {}
