package org.shuzha.architecture.broken.mapperannotation;

/** A mapper nobody will find at start. */
interface ForgottenMapper {}
