package org.shuzha.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.shuzha.account.PersonalToken;
import org.shuzha.identity.SignedIn;
import org.shuzha.shared.Problem;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 429 with Retry-After to whoever asks the interface too often; the page and its files are never counted. */
class RateLimitFilter extends OncePerRequestFilter {

    private final RequestLimits limits;
    private final Refusals refusals;

    RateLimitFilter(RequestLimits limits, Refusals refusals) {
        this.limits = limits;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            take(request);
        } catch (Problem tooMany) {
            refusals.refuse(request, response, tooMany);
            return;
        }
        chain.doFilter(request, response);
    }

    private void take(HttpServletRequest request) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        Object principal = authentication == null ? null : authentication.getPrincipal();
        if (principal instanceof SignedIn who) {
            limits.takeForAccount(who.personId());
        } else if (principal instanceof PersonalToken token) {
            limits.takeForAccount(token.personId());
        } else {
            limits.takeForAddress(request.getRemoteAddr());
        }
    }
}
