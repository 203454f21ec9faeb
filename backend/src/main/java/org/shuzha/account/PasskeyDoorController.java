package org.shuzha.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.Optional;
import org.shuzha.account.PasskeyChallenges.Purpose;
import org.shuzha.account.PasskeyMessages.PasskeyRequest;
import org.shuzha.account.PasskeyMessages.PasskeyShown;
import org.shuzha.shared.Actor;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.shuzha.shared.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where a passkey is shown: after the password, and anew before an act of weight. */
@RestController
class PasskeyDoorController {

    private final PasskeyQuestions questions;
    private final Passkeys passkeys;
    private final Threshold threshold;
    private final SecondStep second;
    private final SignInEntry entry;
    private final Proofs proofs;
    private final StepUp stepUp;

    PasskeyDoorController(
            PasskeyQuestions questions,
            Passkeys passkeys,
            Threshold threshold,
            SecondStep second,
            SignInEntry entry,
            Proofs proofs,
            StepUp stepUp) {
        this.questions = questions;
        this.passkeys = passkeys;
        this.threshold = threshold;
        this.second = second;
        this.entry = entry;
        this.proofs = proofs;
        this.stepUp = stepUp;
    }

    @OpenTo(Audience.EVERYBODY)
    @PostMapping("/api/session/passkey/challenge")
    PasskeyRequest askAtSignIn(HttpServletRequest request) {
        return questions.show(threshold.required(request), false, request);
    }

    /** Throws {@code session.second_step_over} without the password, {@code session.bad_passkey}. */
    @OpenTo(Audience.EVERYBODY)
    @PostMapping("/api/session/passkey")
    SignInAnswer enter(
            @Valid @RequestBody PasskeyShown shown, HttpServletRequest request, HttpServletResponse response) {
        String personId = threshold.required(request);
        var question = questions.open(Purpose.SHOW, request);
        boolean taken = second.take(
                personId,
                request.getRemoteAddr(),
                who -> Optional.of("passkey").filter(by -> passkeys.show(who, shown, question, false)));
        if (!taken) {
            throw Problem.unauthenticated("session.bad_passkey");
        }
        return entry.enter(personId, true, request, response);
    }

    @OpenTo(Audience.SIGNED_IN)
    @PostMapping("/api/account/proof/challenge")
    PasskeyRequest askForProof(Actor actor, HttpServletRequest request) {
        return questions.show(actor.personId(), true, request);
    }

    /** Throws invalid {@code account.proof-wrong}, too many {@code session.throttled}. */
    @OpenTo(Audience.SIGNED_IN)
    @PostMapping("/api/account/proof/passkey")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void prove(Actor actor, @Valid @RequestBody PasskeyShown shown, HttpServletRequest request) {
        var question = questions.open(Purpose.SHOW, request);
        if (!proofs.take(actor, "passkey", username -> passkeys.show(actor, shown, question, true))) {
            throw Problem.invalid("account.proof-wrong", Map.of());
        }
        stepUp.given(request, true);
    }
}
