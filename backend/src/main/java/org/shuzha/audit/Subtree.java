package org.shuzha.audit;

/** A complete subtree: its height, 0 for a leaf, and its place among those of that height, from 0. */
record Subtree(int height, long place) {}
