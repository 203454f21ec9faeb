package org.shuzha.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.shuzha.identity.Directory;
import org.shuzha.identity.Person;
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

    OpenToInterceptor(Directory directory) {
        this.directory = directory;
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
        if (!admitted(List.of(open.value()), actor, request)) {
            throw Problem.unauthenticated("session.required");
        }
        return true;
    }

    private static boolean admitted(List<Audience> audience, Actor actor, HttpServletRequest request) {
        return audience.contains(Audience.EVERYBODY)
                || audience.contains(Audience.SIGNED_IN) && actor != null
                || audience.contains(Audience.GRANT_TOKEN) && Bearer.present(request);
    }

    private Actor actor(HttpServletRequest request) {
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

    private static boolean ours(HandlerMethod method) {
        return method.getBeanType().getName().startsWith(OURS);
    }
}
