package org.shuzha.architecture.broken.delegatename;

/** Sounds like an automatic step and is none. */
class PartyDelegate {}
