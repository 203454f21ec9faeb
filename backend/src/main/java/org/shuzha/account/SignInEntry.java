package org.shuzha.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.shuzha.identity.Me;
import org.shuzha.identity.Profiles;
import org.shuzha.identity.Sessions;
import org.shuzha.identity.SignedIn;
import org.springframework.stereotype.Component;

/** The last step of every way to sign in: from here on there is a session. */
@Component
class SignInEntry {

    private final Sessions sessions;
    private final Profiles profiles;
    private final StepUp stepUp;

    SignInEntry(Sessions sessions, Profiles profiles, StepUp stepUp) {
        this.sessions = sessions;
        this.profiles = profiles;
        this.stepUp = stepUp;
    }

    /** {@code factor}: a second factor was shown. */
    SignInAnswer enter(String personId, boolean factor, HttpServletRequest request, HttpServletResponse response) {
        Me me = profiles.me(personId);
        sessions.open(new SignedIn(personId), request, response);
        stepUp.given(request, factor);
        return new SignInAnswer(false, List.of(), me);
    }
}
