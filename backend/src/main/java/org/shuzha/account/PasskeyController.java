package org.shuzha.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuzha.account.PasskeyChallenges.Purpose;
import org.shuzha.account.PasskeyMessages.PasskeyCreation;
import org.shuzha.account.PasskeyMessages.PasskeyMade;
import org.shuzha.shared.Actor;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own passkeys. The challenge counts once, so nothing can be repeated. */
@RestController
@RequestMapping("/api/account/passkeys")
class PasskeyController {

    record NewPasskey(
            @NotBlank @Size(max = 50) String name,
            @NotNull @Valid PasskeyMade made) {}

    /** {@code lastUsedAt} is null when never used. */
    record PasskeyView(
            String id,
            String name,
            Instant createdAt,
            @Nullable Instant lastUsedAt) {}

    /** {@code available}: passkeys can be made and shown at the address that was opened. */
    record PasskeysView(boolean available, List<PasskeyView> passkeys) {}

    private final Passkeys passkeys;
    private final PasskeyQuestions questions;
    private final RelyingParty party;
    private final StepUp stepUp;

    PasskeyController(Passkeys passkeys, PasskeyQuestions questions, RelyingParty party, StepUp stepUp) {
        this.passkeys = passkeys;
        this.questions = questions;
        this.party = party;
        this.stepUp = stepUp;
    }

    /** Latest first. */
    @OpenTo(Audience.SIGNED_IN)
    @GetMapping
    PasskeysView list(Actor actor, HttpServletRequest request) {
        List<PasskeyView> views = passkeys.of(actor).stream()
                .map(one -> new PasskeyView(one.id(), one.name(), one.createdAt(), one.lastUsedAt()))
                .toList();
        return new PasskeysView(party.site(request).isPresent(), views);
    }

    @OpenTo(value = Audience.SIGNED_IN, stepUp = true)
    @PostMapping("/challenge")
    PasskeyCreation begin(Actor actor, HttpServletRequest request) {
        return questions.make(actor, request);
    }

    /** Answers the recovery codes that come with a first factor, otherwise none. */
    @OpenTo(value = Audience.SIGNED_IN, stepUp = true)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    FactorController.Recovery enrol(Actor actor, @Valid @RequestBody NewPasskey given, HttpServletRequest request) {
        var question = questions.open(Purpose.MAKE, request);
        List<String> codes = passkeys.enrol(actor, given.name().strip(), given.made(), question);
        stepUp.given(request, true);
        return new FactorController.Recovery(codes);
    }

    @OpenTo(value = Audience.SIGNED_IN, stepUp = true)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable String id) {
        passkeys.remove(actor, id);
    }
}
