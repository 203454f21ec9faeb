package org.shuzha.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import org.shuzha.identity.Appointment;
import org.shuzha.identity.Directory;
import org.shuzha.identity.Person;
import org.shuzha.identity.Post;
import org.shuzha.identity.SignedIn;
import org.shuzha.shared.Actor;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.shuzha.shared.Problem;
import org.springframework.security.core.Authentication;
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

    OpenToInterceptor(Directory directory, SessionProperties limits) {
        this.directory = directory;
        this.limits = limits;
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
        Actor actor = actor(request);
        request.setAttribute(ACTOR, actor);
        List<Audience> audience = List.of(open.value());
        if (!admitted(audience, actor, request)) {
            throw actor == null || audience.contains(Audience.GRANT_TOKEN)
                    ? Problem.unauthenticated("session.required")
                    : Problem.forbidden("request.not_your_post", Map.of());
        }
        return true;
    }

    private boolean admitted(List<Audience> audience, Actor actor, HttpServletRequest request) {
        return audience.contains(Audience.EVERYBODY)
                || audience.contains(Audience.SIGNED_IN) && actor != null
                || audience.contains(Audience.GRANT_TOKEN) && Bearer.present(request)
                || actor != null && administers(audience, actor);
    }

    private boolean administers(List<Audience> audience, Actor actor) {
        return directory.appointmentsOf(actor.personId()).stream()
                .map(Appointment::post)
                .filter(Post::administers)
                .anyMatch(post -> audience.contains(Audience.valueOf(post.name())));
    }

    private Actor actor(HttpServletRequest request) {
        if (tooOld(request)) {
            return null;
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn who)) {
            return null;
        }
        return directory
                .person(who.personId())
                .filter(Person::active)
                .map(person -> new Actor(person.id(), person.name(), request.getRemoteAddr()))
                .orElse(null);
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
