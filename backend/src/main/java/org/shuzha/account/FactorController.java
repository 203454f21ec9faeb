package org.shuzha.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuzha.identity.Administrators;
import org.shuzha.shared.Actor;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own second factor, and its reset for somebody who lost it. What is shown once must not be kept for a repeat. */
@RestController
class FactorController {

    /**
     * {@code available}: this installation has a key for authenticator apps; {@code authenticator}: there is one; {@code
     * recoveryLeft}: unused codes, null without any factor.
     */
    record FactorView(
            boolean available,
            boolean authenticator,
            @Nullable Integer recoveryLeft) {}

    record Recovery(List<String> codes) {}

    private final FactorEnrolment enrolment;
    private final FactorReset everything;
    private final FactorMapper factors;
    private final FactorSecrets secrets;
    private final SecondFactors check;
    private final Administrators administrators;
    private final StepUp stepUp;

    FactorController(
            FactorEnrolment enrolment,
            FactorReset everything,
            FactorMapper factors,
            FactorSecrets secrets,
            SecondFactors check,
            Administrators administrators,
            StepUp stepUp) {
        this.enrolment = enrolment;
        this.everything = everything;
        this.factors = factors;
        this.secrets = secrets;
        this.check = check;
        this.administrators = administrators;
        this.stepUp = stepUp;
    }

    @OpenTo(Audience.SIGNED_IN)
    @GetMapping("/api/account/factor")
    FactorView view(Actor actor) {
        List<FactorKind> kinds = check.kinds(actor.personId());
        return new FactorView(
                secrets.available(),
                kinds.contains(FactorKind.TOTP),
                kinds.isEmpty() ? null : factors.recoveryLeft(actor.personId()));
    }

    @OpenTo(value = Audience.SIGNED_IN, stepUp = true)
    @PostMapping("/api/account/factor")
    @ResponseStatus(HttpStatus.CREATED)
    FactorEnrolment.Authenticator begin(Actor actor) {
        return enrolment.begin(actor);
    }

    @OpenTo(value = Audience.SIGNED_IN, stepUp = true)
    @PostMapping("/api/account/factor/confirmation")
    Recovery confirm(Actor actor, @Valid @RequestBody SignInController.FactorCode given, HttpServletRequest request) {
        List<String> codes = enrolment.confirm(actor, given.code());
        stepUp.given(request, true);
        return new Recovery(codes);
    }

    @OpenTo(value = Audience.SIGNED_IN, stepUp = true)
    @PostMapping("/api/account/factor/recovery")
    Recovery renewRecovery(Actor actor) {
        return new Recovery(enrolment.renewRecovery(actor));
    }

    @OpenTo(value = Audience.SIGNED_IN, stepUp = true)
    @DeleteMapping("/api/account/factor")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor) {
        enrolment.remove(actor);
    }

    @OpenTo(value = Audience.SECURITY_ADMINISTRATOR, stepUp = true)
    @DeleteMapping("/api/administration/people/{id}/factor")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(Actor actor, @PathVariable String id) {
        everything.reset(actor, administrators.somebodyElse(actor, id).id());
    }
}
