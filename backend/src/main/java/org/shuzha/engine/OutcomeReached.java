package org.shuzha.engine;

/** A matter's course ended in an end event that declares an outcome. */
public record OutcomeReached(String matterId, String element, String outcome) {}
