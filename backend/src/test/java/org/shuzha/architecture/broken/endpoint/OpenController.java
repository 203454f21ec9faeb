package org.shuzha.architecture.broken.endpoint;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Does not say who may call it. */
@TestComponent
@RestController
class OpenController {

    @GetMapping("/api/open")
    void open() {}
}
