package org.shuzha.engine;

/** A matter's course entered an element that declares a status. */
public record StatusReached(String matterId, String status) {}
