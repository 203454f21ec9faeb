package org.shuzha.architecture.broken.modules.left;

import org.shuzha.architecture.broken.modules.right.Right;

/** Uses a neighbour without a declared door. */
public record Left(Right right) {}
