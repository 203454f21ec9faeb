package org.shuzha.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.security.web.header.HeaderWriter;

/**
 * The page: scripts only from here, style elements only with its nonce, which it asks for with {@link #nonce}. Whatever
 * else is opened by itself, such as an answer or a file, may do nothing at all.
 */
class ContentSecurityPolicy implements HeaderWriter {

    private static final String NONCE = ContentSecurityPolicy.class.getName();
    private static final String CLOSED =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox";
    /** Libraries set style attributes, and draw small pictures as data. */
    private static final String PAGE = "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-%s'; "
            + "style-src-attr 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; "
            + "frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

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
        response.setHeader("Content-Security-Policy", nonce == null ? CLOSED : PAGE.formatted(nonce));
    }
}
