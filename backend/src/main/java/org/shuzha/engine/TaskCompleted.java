package org.shuzha.engine;

/** A user task was completed, by an opinion or by a resubmission. */
public record TaskCompleted(String taskId) {}
