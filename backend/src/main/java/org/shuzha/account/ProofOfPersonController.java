package org.shuzha.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.shuzha.shared.Actor;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.shuzha.shared.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where a signed-in person proves anew to be the one who signed in, before an act of weight. */
@RestController
class ProofOfPersonController {

    /** A code of the app or a recovery code by whoever has a second factor, otherwise the password. */
    record PersonProof(@NotBlank @Size(max = 128) String proof) {}

    private final Proofs proofs;
    private final SecondFactors factors;
    private final PasswordDoor passwords;
    private final StepUp stepUp;

    ProofOfPersonController(Proofs proofs, SecondFactors factors, PasswordDoor passwords, StepUp stepUp) {
        this.proofs = proofs;
        this.factors = factors;
        this.passwords = passwords;
        this.stepUp = stepUp;
    }

    /** Throws invalid {@code account.proof-wrong}, too many {@code session.throttled}. */
    @OpenTo(Audience.SIGNED_IN)
    @PostMapping("/api/account/proof")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void prove(Actor actor, @Valid @RequestBody PersonProof given, HttpServletRequest request) {
        boolean factor = factors.enrolled(actor.personId());
        boolean right = factor
                ? proofs.take(
                        actor,
                        "code",
                        who -> factors.spend(actor.personId(), given.proof()).isPresent())
                : proofs.take(actor, "password", who -> passwords.knows(who, given.proof()));
        if (!right) {
            throw Problem.invalid("account.proof-wrong", Map.of());
        }
        stepUp.given(request, factor);
    }
}
