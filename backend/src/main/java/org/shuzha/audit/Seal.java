package org.shuzha.audit;

/** Where a leaf stands in the tree. */
record Seal(long leafIndex, String stream, long sequence) {}
