package org.shuzha.audit;

/** How far a stream has come: number and hash of its last leaf. */
record StreamHead(long lastSequence, String lastHash) {}
