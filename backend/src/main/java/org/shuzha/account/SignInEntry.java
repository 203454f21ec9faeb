package org.shuzha.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuzha.identity.Me;
import org.shuzha.identity.Profiles;
import org.shuzha.identity.Sessions;
import org.shuzha.identity.SignedIn;
import org.springframework.stereotype.Component;

/** The last step of every way to sign in: from here on there is a session. */
@Component
class SignInEntry {

    private final OidcSignIn outside;
    private final Sessions sessions;
    private final Profiles profiles;
    private final StepUp stepUp;

    SignInEntry(OidcSignIn outside, Sessions sessions, Profiles profiles, StepUp stepUp) {
        this.outside = outside;
        this.sessions = sessions;
        this.profiles = profiles;
        this.stepUp = stepUp;
    }

    /** {@code factor}: a second factor was shown, so that what a provider outside began is over as well. */
    SignInAnswer enter(String personId, boolean factor, HttpServletRequest request, HttpServletResponse response) {
        if (factor) {
            outside.secondStepGiven(personId, request);
        }
        SignInAnswer answer = open(personId, request, response);
        stepUp.given(request, factor);
        return answer;
    }

    /** A provider outside has seen the person at that time, null when it does not say. */
    SignInAnswer enterSeen(
            String personId, @Nullable Instant at, HttpServletRequest request, HttpServletResponse response) {
        SignInAnswer answer = open(personId, request, response);
        stepUp.seen(request, at);
        return answer;
    }

    private SignInAnswer open(String personId, HttpServletRequest request, HttpServletResponse response) {
        Me me = profiles.me(personId);
        sessions.open(new SignedIn(personId), request, response);
        return new SignInAnswer(false, List.of(), me);
    }
}
