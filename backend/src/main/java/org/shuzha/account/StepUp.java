package org.shuzha.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Problem;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Whether the person at the keyboard has just proven to be the one who signed in. Acts of weight ask for it anew: with
 * the second factor by whoever has one, with the password by everybody else. Kept in the session, and gone with it.
 */
@Component
public class StepUp {

    /** When the proof was given, and whether it was a second factor. */
    record Proof(Instant at, boolean factor) implements Serializable {}

    private static final String PROOF = Proof.class.getName();

    private final SecondFactors factors;
    private final PasswordDoor passwords;
    private final StepUpProperties properties;
    private final Clock clock;

    StepUp(SecondFactors factors, PasswordDoor passwords, StepUpProperties properties, Clock clock) {
        this.factors = factors;
        this.passwords = passwords;
        this.properties = properties;
        this.clock = clock;
    }

    /** The signed-in person of this session has just given a proof. */
    void given(HttpServletRequest request, boolean factor) {
        request.getSession().setAttribute(PROOF, new Proof(clock.instant(), factor));
    }

    /** A provider outside has seen the person at that time; its session of earlier proves nothing, nor does silence. */
    void seen(HttpServletRequest request, @Nullable Instant at) {
        Instant now = clock.instant();
        if (at != null) {
            request.getSession().setAttribute(PROOF, new Proof(at.isAfter(now) ? now : at, false));
        }
    }

    /**
     * Throws forbidden {@code account.step-up-needed} with {@code proof}: {@code code}, {@code password} or {@code oidc}, and
     * {@code factors}: what the person can show.
     */
    public void require(Actor actor) {
        List<FactorKind> kinds = factors.kinds(actor.personId());
        boolean code = !kinds.isEmpty();
        if (current()
                .filter(proof -> proof.factor() || !code)
                .filter(this::fresh)
                .isEmpty()) {
            String proof = code ? "code" : passwords.needsProvider(actor.personId()) ? "oidc" : "password";
            throw Problem.forbidden("account.step-up-needed", Map.of("proof", proof, "factors", kinds));
        }
    }

    private boolean fresh(Proof proof) {
        Instant now = clock.instant();
        return !proof.at().isAfter(now) && proof.at().plus(properties.within()).isAfter(now);
    }

    /** Of the session this request belongs to; machines and timers have none. */
    private static Optional<Proof> current() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .filter(ServletRequestAttributes.class::isInstance)
                .map(attributes -> ((ServletRequestAttributes) attributes).getRequest())
                .map(request -> request.getSession(false))
                .map(StepUp::proof);
    }

    private static Proof proof(HttpSession session) {
        return session.getAttribute(PROOF) instanceof Proof proof ? proof : null;
    }
}
