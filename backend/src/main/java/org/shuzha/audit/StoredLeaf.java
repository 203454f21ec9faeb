package org.shuzha.audit;

/** A leaf as it lies in the database: nothing in it is trusted before it is verified. */
record StoredLeaf(long sequence, String hash, String content) {}
