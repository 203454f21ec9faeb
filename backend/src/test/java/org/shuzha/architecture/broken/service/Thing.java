package org.shuzha.architecture.broken.service;

/** Lives by its layer instead of its capability. */
record Thing() {}
