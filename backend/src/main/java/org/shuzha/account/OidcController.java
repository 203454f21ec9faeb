package org.shuzha.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuzha.account.OidcTrip.Purpose;
import org.shuzha.identity.SignInThrottle;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Sign-in at a provider outside. It sends the browser back to our page, which gives its answer here: so the session's
 * cookie never travels with a request of another site, and refusals are read where everybody signs in.
 */
@RestController
@RequestMapping("/api/session/oidc")
class OidcController {

    /** Where to go. */
    record OidcAddress(String address) {}

    /** What the provider sent back with: a code, or an error. */
    record OidcReturn(
            @NotBlank @Size(max = 255) String state,
            @Nullable @Size(max = 2048) String code,
            @Nullable @Size(max = 255) String error) {}

    private final OidcProvider provider;
    private final OidcSignIn signIn;
    private final SignInThrottle throttle;
    private final SecondFactors factors;
    private final Threshold threshold;
    private final SignInEntry entry;

    OidcController(
            OidcProvider provider,
            OidcSignIn signIn,
            SignInThrottle throttle,
            SecondFactors factors,
            Threshold threshold,
            SignInEntry entry) {
        this.provider = provider;
        this.signIn = signIn;
        this.throttle = throttle;
        this.factors = factors;
        this.threshold = threshold;
        this.entry = entry;
    }

    /**
     * Nothing can be guessed here, so trips that do not end signed in count for the network address alone. Throws
     * not_found where no provider is configured, unavailable {@code session.oidc_unavailable}.
     */
    @PostMapping("/address")
    @OpenTo(Audience.EVERYBODY)
    OidcAddress address(HttpServletRequest request) {
        throttle.takeForAddress(request.getRemoteAddr());
        return new OidcAddress(provider.leave(request, Purpose.SIGN_IN));
    }

    /** Throws {@code session.oidc_…}. */
    @PostMapping
    @OpenTo(Audience.EVERYBODY)
    SignInAnswer enter(@Valid @RequestBody OidcReturn given, HttpServletRequest request, HttpServletResponse response) {
        OidcSignIn.Found found = signIn.find(request, given);
        String address = request.getRemoteAddr();
        throttle.giveBackForAddress(address);
        List<FactorKind> kinds = factors.kinds(found.personId());
        if (!kinds.isEmpty() && !signIn.multiFactor(found.token())) {
            threshold.wait(found.personId(), request);
            signIn.waits(found, request);
            return new SignInAnswer(true, kinds, null);
        }
        signIn.entered(found, address);
        return entry.enterSeen(found.personId(), found.token().getAuthenticatedAt(), request, response);
    }
}
