package org.shuzha.engine;

/** A timer or asynchronous step of a matter is about to run, in the transaction it will run in. */
public record JobStarting(String matterId) {}
