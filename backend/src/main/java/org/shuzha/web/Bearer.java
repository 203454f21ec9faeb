package org.shuzha.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/**
 * Machines come with a token in the Authorization header; who it belongs to is for its endpoint to say. No other site
 * can make a browser send that header, so such a request needs no CSRF token.
 */
final class Bearer {

    private Bearer() {}

    static boolean present(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7);
    }
}
