package org.shuzha.architecture.broken.modules.right;

/** A neighbour. */
public record Right() {}
