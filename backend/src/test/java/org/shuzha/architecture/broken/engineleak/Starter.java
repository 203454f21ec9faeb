package org.shuzha.architecture.broken.engineleak;

import org.camunda.bpm.engine.RuntimeService;

/** Speaks to the engine although its name does not say so. */
record Starter(RuntimeService runtime) {}
