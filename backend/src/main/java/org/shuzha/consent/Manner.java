package org.shuzha.consent;

/** How a person's word reached the institution. */
public enum Manner {
    PAPER,
    ELECTRONIC,
    RECORDING
}
