package org.shuzha.architecture.broken.policy;

import org.springframework.context.ApplicationEventPublisher;

/** Decides and acts at once. */
record WaitingPolicy(ApplicationEventPublisher events) {}
