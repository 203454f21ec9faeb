package org.shuzha.identity;

/** A provider outside where people may sign in, by the name its button shows in each language. */
public record OutsideSignIn(String zh, String en) {}
