package org.shuzha.architecture.broken.controllername;

/** Sounds like an endpoint and is none. */
class FlightController {}
