package org.shuzha.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.shuzha.identity.SignIn;
import org.shuzha.identity.SignInThrottle;
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

    private final PasswordDoor passwords;
    private final SignIn signIn;
    private final SignInThrottle throttle;
    private final SecondStep second;
    private final Threshold threshold;
    private final SecondFactors factors;
    private final SignInEntry entry;

    SignInController(
            PasswordDoor passwords,
            SignIn signIn,
            SignInThrottle throttle,
            SecondStep second,
            Threshold threshold,
            SecondFactors factors,
            SignInEntry entry) {
        this.passwords = passwords;
        this.signIn = signIn;
        this.throttle = throttle;
        this.second = second;
        this.threshold = threshold;
        this.factors = factors;
        this.entry = entry;
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
        List<FactorKind> kinds = factors.kinds(known.personId());
        if (!kinds.isEmpty()) {
            threshold.wait(known.personId(), request);
            return new SignInAnswer(true, kinds, null);
        }
        signIn.entered(known.personId(), address, known.by());
        return entry.enter(known.personId(), false, request, response);
    }

    /** Guessing is slowed like that of passwords. Throws {@code session.second_step_over} without the first step. */
    @PostMapping("/code")
    @OpenTo(Audience.EVERYBODY)
    SignInAnswer code(@Valid @RequestBody FactorCode given, HttpServletRequest request, HttpServletResponse response) {
        String personId = threshold.required(request);
        if (!second.take(personId, request.getRemoteAddr(), who -> factors.spend(personId, given.code()))) {
            throw Problem.unauthenticated("session.bad_code");
        }
        return entry.enter(personId, true, request, response);
    }
}
