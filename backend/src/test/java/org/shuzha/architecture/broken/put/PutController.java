package org.shuzha.architecture.broken.put;

import org.shuzha.shared.Idempotent;
import org.shuzha.shared.OpenTo;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Asks for a key where a revision does the work. */
@TestComponent
@RestController
class PutController {

    @Idempotent
    @OpenTo(OpenTo.Audience.SIGNED_IN)
    @PutMapping("/api/things/1")
    void save() {}
}
