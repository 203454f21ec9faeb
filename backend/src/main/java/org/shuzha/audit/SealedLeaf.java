package org.shuzha.audit;

/**
 * What the database holds for one place of the tree; nothing in it is trusted.
 *
 * @param stream null when the place belongs to no event
 * @param content null when the event is not there
 * @param hash null when the tree has no hash there
 */
record SealedLeaf(long leafIndex, String stream, Long sequence, String content, byte[] hash) {}
