package org.shuzha.account;

import java.util.Map;
import java.util.function.Predicate;
import org.shuzha.identity.AccountEvent;
import org.shuzha.identity.Profiles;
import org.shuzha.identity.SignInThrottle;
import org.shuzha.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks what a signed-in person shows to prove it is still him, and leaves a leaf either way. */
@Service
class Proofs {

    private final SignInThrottle throttle;
    private final Profiles profiles;
    private final ApplicationEventPublisher events;

    Proofs(SignInThrottle throttle, Profiles profiles, ApplicationEventPublisher events) {
        this.throttle = throttle;
        this.profiles = profiles;
        this.events = events;
    }

    /** {@code check} is asked with the user name. False when it is wrong; the refusal itself commits. Guessing is slowed like that of passwords at sign-in. */
    @Transactional
    public boolean take(Actor actor, String by, Predicate<String> check) {
        String username = profiles.username(actor.personId());
        throttle.take(username, actor.address());
        boolean right = check.test(username);
        if (right) {
            throttle.giveBack(username, actor.address());
        }
        String action = right ? "proof.given" : "proof.refused";
        Map<String, Object> facts = Map.of("by", by);
        events.publishEvent(new AccountEvent(actor.personId(), action, actor, facts, Map.of()));
        return right;
    }
}
