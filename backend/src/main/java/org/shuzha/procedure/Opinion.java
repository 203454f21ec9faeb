package org.shuzha.procedure;

/**
 * One opinion of the closed vocabulary.
 *
 * @param needsComment reasons are mandatory
 * @param takesForm the form of the task is filled in with it
 */
public record Opinion(String code, boolean needsComment, boolean takesForm) {}
