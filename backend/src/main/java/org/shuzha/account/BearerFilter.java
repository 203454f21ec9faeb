package org.shuzha.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Machines come with a token in the Authorization header. It is the only identity of its request, whatever session a
 * cookie names; who may call what with it is declared on the endpoints. No other site can make a browser send that
 * header, so such a request needs no CSRF token.
 */
public class BearerFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final Function<String, Optional<?>> tokens;

    /** {@code tokens} answers the principal of a token, empty when it is worth nothing. */
    public BearerFilter(Function<String, Optional<?>> tokens) {
        this.tokens = tokens;
    }

    public static boolean present(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (present(request)) {
            String token = request.getHeader(HttpHeaders.AUTHORIZATION)
                    .substring(BEARER.length())
                    .strip();
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            tokens.apply(token)
                    .map(principal -> UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of()))
                    .ifPresent(context::setAuthentication);
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }
}
