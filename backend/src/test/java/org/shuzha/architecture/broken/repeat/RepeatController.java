package org.shuzha.architecture.broken.repeat;

import org.shuzha.shared.OpenTo;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Creates one more thing each time the browser tries again. */
@TestComponent
@RestController
@RequestMapping("/api/things")
class RepeatController {

    @OpenTo(OpenTo.Audience.SIGNED_IN)
    @PostMapping
    void create() {}
}
