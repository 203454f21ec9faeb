package org.shuzha.web;

import io.swagger.v3.oas.annotations.Hidden;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Endpoints that exist in tests only. */
@Hidden
@RestController
class TestEndpoints {

    @GetMapping("/api/test/undeclared")
    String undeclared() {
        return "never";
    }

    @GetMapping("/api/test/broken")
    @OpenTo(Audience.SIGNED_IN)
    String broken() {
        throw new IllegalStateException("secret detail");
    }

    @GetMapping("/api/test/machine")
    @OpenTo(Audience.GRANT_TOKEN)
    String machine() {
        return "\"hello\"";
    }
}
