package org.shuzha.consent;

/** What a guardian is to the person. */
enum Guardian {
    PARENT,
    SPOUSE,
    CHILD,
    RELATIVE,
    APPOINTED
}
