package org.shuzha.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.CompositeLogoutHandler;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Opens and ends server-side sessions; the session id changes at sign-in. */
@Component
class Sessions {

    private final SecurityContextRepository contexts;
    private final SessionAuthenticationStrategy strategy;
    private final CompositeLogoutHandler logout;
    private final FindByIndexNameSessionRepository<? extends Session> repository;

    Sessions(
            SecurityContextRepository contexts,
            SessionAuthenticationStrategy strategy,
            CompositeLogoutHandler logout,
            FindByIndexNameSessionRepository<? extends Session> repository) {
        this.contexts = contexts;
        this.strategy = strategy;
        this.logout = logout;
        this.repository = repository;
    }

    void open(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        Authentication authentication = UsernamePasswordAuthenticationToken.authenticated(who, null, List.of());
        request.getSession(true);
        strategy.onAuthentication(authentication, request, response);
        // the strategy made a new CSRF token; asking for it sends its cookie with this very answer
        ((CsrfToken) request.getAttribute(CsrfToken.class.getName())).getToken();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    void close(HttpServletRequest request, HttpServletResponse response) {
        Authentication current = SecurityContextHolder.getContext().getAuthentication();
        logout.logout(request, response, current);
    }

    /** Ends every session of this person, on all nodes. */
    void end(String personId) {
        repository.findByPrincipalName(personId).keySet().forEach(repository::deleteById);
    }
}
