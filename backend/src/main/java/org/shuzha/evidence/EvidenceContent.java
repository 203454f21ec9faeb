package org.shuzha.evidence;

/** The bytes of an upload. */
record EvidenceContent(byte[] content) {}
