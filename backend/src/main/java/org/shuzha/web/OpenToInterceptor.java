package org.shuzha.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shuzha.account.BearerFilter;
import org.shuzha.account.PersonalToken;
import org.shuzha.account.StepUp;
import org.shuzha.identity.Appointment;
import org.shuzha.identity.Directory;
import org.shuzha.identity.Person;
import org.shuzha.identity.Post;
import org.shuzha.identity.SignedIn;
import org.shuzha.shared.Actor;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.shuzha.shared.Problem;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Keeps {@code @OpenTo}: an endpoint of ours that does not say who may call it is refused, and a session counts only
 * while its person is active. Leaves the {@link Actor} for {@link ActorResolver}.
 */
@Component
class OpenToInterceptor implements HandlerInterceptor {

    static final String ACTOR = Actor.class.getName();
    private static final String OURS = "org.shuzha.";

    private final Directory directory;
    private final SessionProperties limits;
    private final StepUp stepUp;

    OpenToInterceptor(Directory directory, SessionProperties limits, StepUp stepUp) {
        this.directory = directory;
        this.limits = limits;
        this.stepUp = stepUp;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || !ours(method)) {
            return true;
        }
        OpenTo open = method.getMethodAnnotation(OpenTo.class);
        if (open == null) {
            throw Problem.forbidden("request.not_open", Map.of());
        }
        Actor actor = actor(request, open);
        request.setAttribute(ACTOR, actor);
        List<Audience> audience = List.of(open.value());
        if (!admitted(audience, actor, request)) {
            throw actor == null || audience.contains(Audience.GRANT_TOKEN)
                    ? Problem.unauthenticated("session.required")
                    : Problem.forbidden("request.not_your_post", Map.of());
        }
        if (open.stepUp()) {
            stepUp.require(actor);
        }
        return true;
    }

    private boolean admitted(List<Audience> audience, Actor actor, HttpServletRequest request) {
        return audience.contains(Audience.EVERYBODY)
                || audience.contains(Audience.SIGNED_IN) && actor != null
                || audience.contains(Audience.GRANT_TOKEN) && BearerFilter.present(request)
                || actor != null && administers(audience, actor);
    }

    private boolean administers(List<Audience> audience, Actor actor) {
        return directory.appointmentsOf(actor.personId()).stream()
                .map(Appointment::post)
                .filter(Post::administers)
                .anyMatch(post -> audience.contains(Audience.valueOf(post.name())));
    }

    private Actor actor(HttpServletRequest request, OpenTo open) {
        if (tooOld(request)) {
            return null;
        }
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(authentication -> personId(authentication.getPrincipal(), open))
                .flatMap(directory::person)
                .filter(Person::active)
                .map(person -> new Actor(person.id(), person.name(), request.getRemoteAddr()))
                .orElse(null);
    }

    /** Throws forbidden {@code token.out_of_scope} for a token that was not made for this endpoint. */
    private static String personId(Object principal, OpenTo open) {
        if (principal instanceof PersonalToken token) {
            if (Collections.disjoint(token.scopes(), List.of(open.token()))) {
                throw Problem.forbidden("token.out_of_scope", Map.of());
            }
            return token.personId();
        }
        return principal instanceof SignedIn who ? who.personId() : null;
    }

    /** Sessions live in real time, as their idle limit does; nobody stays signed in for longer than the limit. */
    private boolean tooOld(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null
                || System.currentTimeMillis() - session.getCreationTime()
                        < limits.absolute().toMillis()) {
            return false;
        }
        session.invalidate();
        return true;
    }

    private static boolean ours(HandlerMethod method) {
        return method.getBeanType().getName().startsWith(OURS);
    }
}
