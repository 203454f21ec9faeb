package org.shuzha.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.shuzha.shared.Problem;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Every path of the single-page application answers with its page, carrying a fresh nonce for style elements. */
@Controller
class SpaFallback {

    private static final String FIRST = "{first:^(?!api$|v3$|actuator$|assets$|error$)[^.]*$}";
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final ClassPathResource page = new ClassPathResource("static/index.html");

    @GetMapping({"/", "/index.html", "/" + FIRST, "/" + FIRST + "/**"})
    @OpenTo(Audience.EVERYBODY)
    ResponseEntity<String> page(HttpServletRequest request) throws IOException {
        if (!page.exists()) {
            throw Problem.notFound("page");
        }
        String html = page.getContentAsString(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(html.replace("{{nonce}}", ContentSecurityPolicy.nonce(request)));
    }
}
