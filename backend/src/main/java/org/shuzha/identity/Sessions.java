package org.shuzha.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.CompositeLogoutHandler;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Opens and ends server-side sessions; the session id changes at sign-in. */
@Component
public class Sessions {

    private static final String ADDRESS = "address";
    private static final String SIGNED_IN = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    /** A running session; the id stands for it without opening it. */
    record RunningSession(
            String id,
            Instant startedAt,
            Instant lastSeenAt,
            @Nullable String address,
            boolean current) {}

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

    public void open(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        Authentication authentication = UsernamePasswordAuthenticationToken.authenticated(who, null, List.of());
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        request.getSession(true).setAttribute(ADDRESS, request.getRemoteAddr());
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

    /** How many sessions of this person run. */
    public int count(String personId) {
        return running(personId, "").size();
    }

    /** The sessions of this person, latest first; {@code currentId} is the id of the asking one. */
    List<RunningSession> running(String personId, String currentId) {
        return repository.findByPrincipalName(personId).values().stream()
                .filter(session -> session.getAttribute(SIGNED_IN) != null)
                .map(session -> new RunningSession(
                        name(session.getId()),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getAttribute(ADDRESS),
                        session.getId().equals(currentId)))
                .sorted(Comparator.comparing(RunningSession::lastSeenAt).reversed())
                .toList();
    }

    /** Ends one of this person's sessions by what stands for it; false when there is none. */
    boolean endOne(String personId, String name) {
        Optional<String> found = repository.findByPrincipalName(personId).keySet().stream()
                .filter(id -> name(id).equals(name))
                .findFirst();
        found.ifPresent(repository::deleteById);
        return found.isPresent();
    }

    /** Ends every session of this person but the asking one. */
    void endOthers(String personId, String currentId) {
        repository.findByPrincipalName(personId).keySet().stream()
                .filter(id -> !id.equals(currentId))
                .forEach(repository::deleteById);
    }

    private static String name(String sessionId) {
        return Tokens.hash(sessionId).substring(0, 32);
    }
}
