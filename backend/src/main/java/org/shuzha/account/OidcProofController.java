package org.shuzha.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.Map;
import org.shuzha.account.OidcController.OidcAddress;
import org.shuzha.account.OidcController.OidcReturn;
import org.shuzha.account.OidcTrip.Purpose;
import org.shuzha.shared.Actor;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.shuzha.shared.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where people without a password here prove anew who they are: the provider asks for theirs. */
@RestController
@RequestMapping("/api/account/proof/oidc")
class OidcProofController {

    private final OidcProvider provider;
    private final OidcProofs proofs;
    private final StepUp stepUp;

    OidcProofController(OidcProvider provider, OidcProofs proofs, StepUp stepUp) {
        this.provider = provider;
        this.proofs = proofs;
        this.stepUp = stepUp;
    }

    @OpenTo(Audience.SIGNED_IN)
    @PostMapping("/address")
    OidcAddress address(HttpServletRequest request) {
        return new OidcAddress(provider.leave(request, Purpose.PROOF));
    }

    /** Throws {@code session.oidc_…}, invalid {@code account.proof-elsewhere} when it is somebody else or was not asked anew. */
    @OpenTo(Audience.SIGNED_IN)
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void prove(Actor actor, @Valid @RequestBody OidcReturn given, HttpServletRequest request) {
        OidcProvider.Answer answer = provider.back(request, Purpose.PROOF, given);
        if (!proofs.take(actor, answer)) {
            throw Problem.invalid("account.proof-elsewhere", Map.of());
        }
        Instant seen = answer.token().getAuthenticatedAt();
        stepUp.seen(request, seen);
    }
}
