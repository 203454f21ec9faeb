package org.shuzha.architecture.broken.endpointname;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.bind.annotation.RestController;

/** Answers requests under a name that does not say so. */
@TestComponent
@RestController
class Door {}
