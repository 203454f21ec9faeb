package org.shuzha.account;

import java.util.Optional;
import java.util.function.Function;
import org.shuzha.identity.Profiles;
import org.shuzha.identity.SignIn;
import org.shuzha.identity.SignInThrottle;
import org.shuzha.shared.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks the second factor of somebody whose password was right, and leaves a leaf either way. */
@Service
class SecondStep {

    private final SignIn signIn;
    private final SignInThrottle throttle;
    private final Profiles profiles;

    SecondStep(SignIn signIn, SignInThrottle throttle, Profiles profiles) {
        this.signIn = signIn;
        this.throttle = throttle;
        this.profiles = profiles;
    }

    /**
     * {@code check} answers what was shown, if it was right. False when refused; the refusal itself commits. Guessing is
     * slowed like that of passwords.
     */
    @Transactional
    public boolean take(String personId, String address, Function<Actor, Optional<String>> check) {
        String username = profiles.username(personId);
        throttle.take(username, address);
        Optional<String> factor =
                check.apply(new Actor(personId, profiles.byUsername(username).name(), address));
        if (factor.isEmpty()) {
            signIn.refused(personId, username, address);
            return false;
        }
        throttle.giveBack(username, address);
        signIn.entered(personId, address, factor.get());
        return true;
    }
}
