package org.shuzha.evidence;

/** One piece of the bytes of an upload, counted from 0. */
record EvidenceContent(String fileId, int piece, byte[] content) {}
