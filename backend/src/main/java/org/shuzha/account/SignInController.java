package org.shuzha.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shuzha.identity.Me;
import org.shuzha.identity.Profiles;
import org.shuzha.identity.Sessions;
import org.shuzha.identity.SignIn;
import org.shuzha.identity.SignInThrottle;
import org.shuzha.identity.SignedIn;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.shuzha.shared.Problem;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sign-in in one step or two: name and password, then the second factor of whoever has one. */
@RestController
@RequestMapping("/api/session")
class SignInController {

    record Credentials(
            @NotBlank @Size(max = 64) String username,
            @NotBlank @Size(max = 128) String password) {}

    /** Six digits of the authenticator app, or a recovery code. */
    record FactorCode(@NotBlank @Size(max = 32) String code) {}

    /** {@code me} is null while the second factor is still to be given: until then nobody is signed in. */
    record SignInAnswer(
            boolean secondFactorNeeded, @Nullable Me me) {}

    private final PasswordDoor passwords;
    private final SignIn signIn;
    private final SignInThrottle throttle;
    private final SecondStep second;
    private final Threshold threshold;
    private final OidcSignIn outside;
    private final SecondFactors factors;
    private final StepUp stepUp;
    private final Sessions sessions;
    private final Profiles profiles;

    SignInController(
            PasswordDoor passwords,
            SignIn signIn,
            SignInThrottle throttle,
            SecondStep second,
            Threshold threshold,
            OidcSignIn outside,
            SecondFactors factors,
            StepUp stepUp,
            Sessions sessions,
            Profiles profiles) {
        this.passwords = passwords;
        this.signIn = signIn;
        this.throttle = throttle;
        this.second = second;
        this.threshold = threshold;
        this.outside = outside;
        this.factors = factors;
        this.stepUp = stepUp;
        this.sessions = sessions;
        this.profiles = profiles;
    }

    @PostMapping
    @OpenTo(Audience.EVERYBODY)
    SignInAnswer open(
            @Valid @RequestBody Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        String username = credentials.username().strip().toLowerCase(Locale.ROOT);
        String address = request.getRemoteAddr();
        throttle.take(username, address);
        PasswordDoor.Known known = passwords
                .attempt(username, credentials.password(), address)
                .orElseThrow(() -> Problem.unauthenticated("session.bad_credentials"));
        throttle.giveBack(username, address);
        if (factors.enrolled(known.personId())) {
            threshold.wait(known.personId(), request);
            return new SignInAnswer(true, null);
        }
        signIn.entered(known.personId(), address, known.by());
        return enter(known.personId(), false, request, response);
    }

    /** Guessing is slowed like that of passwords. Throws {@code session.second_step_over} without the first step. */
    @PostMapping("/code")
    @OpenTo(Audience.EVERYBODY)
    SignInAnswer code(@Valid @RequestBody FactorCode given, HttpServletRequest request, HttpServletResponse response) {
        String personId =
                threshold.waiting(request).orElseThrow(() -> Problem.unauthenticated("session.second_step_over"));
        if (!second.take(personId, given.code(), request.getRemoteAddr())) {
            throw Problem.unauthenticated("session.bad_code");
        }
        outside.secondStepGiven(personId, request);
        return enter(personId, true, request, response);
    }

    private SignInAnswer enter(
            String personId, boolean factor, HttpServletRequest request, HttpServletResponse response) {
        Me me = profiles.me(personId);
        sessions.open(new SignedIn(personId), request, response);
        stepUp.given(request, factor);
        return new SignInAnswer(false, me);
    }
}
