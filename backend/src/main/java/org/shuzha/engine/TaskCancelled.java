package org.shuzha.engine;

/** The engine removed a user task without a decision: a sibling ended the round, or the matter was withdrawn. */
public record TaskCancelled(String taskId, String matterId) {}
