package org.shuzha.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.security.web.header.HeaderWriter;

/** Scripts only from here, style elements only with the page's nonce; the page asks for it with {@link #nonce}. */
class ContentSecurityPolicy implements HeaderWriter {

    private static final String NONCE = ContentSecurityPolicy.class.getName();
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The nonce of this request's page, made on first use. */
    static String nonce(HttpServletRequest request) {
        String nonce = (String) request.getAttribute(NONCE);
        if (nonce == null) {
            byte[] bytes = new byte[16];
            RANDOM.nextBytes(bytes);
            nonce = Base64.getEncoder().withoutPadding().encodeToString(bytes);
            request.setAttribute(NONCE, nonce);
        }
        return nonce;
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        String nonce = (String) request.getAttribute(NONCE);
        String style = nonce == null ? "'self'" : "'self' 'nonce-" + nonce + "'";
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src " + style + "; style-src-attr 'unsafe-inline'; "
                        + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
                        + "frame-ancestors 'none'; base-uri 'none'; form-action 'self'");
    }
}
