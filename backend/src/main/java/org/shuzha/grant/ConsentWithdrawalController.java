package org.shuzha.grant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.shuzha.consent.AliveConsent;
import org.shuzha.consent.ConsentKind;
import org.shuzha.consent.Manner;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterStatus;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Idempotent;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A person withdraws; identifiers travel in bodies, never in addresses, which are logged. */
@RestController
@RequestMapping("/api/consents")
class ConsentWithdrawalController {

    record PersonAsked(@NotBlank @Size(max = 64) String identifier) {

        @Override
        public String toString() {
            return "PersonAsked";
        }
    }

    record ConsentWithdrawal(
            @NotBlank @Size(max = 64) String identifier,
            @NotEmpty @Size(max = 100) List<@NotBlank @Size(max = 26) String> notices,
            @NotNull Manner how) {

        @Override
        public String toString() {
            return "ConsentWithdrawal" + notices;
        }
    }

    /** A running matter that relies on a notice. */
    record RelyingMatter(String id, String number, String title, MatterStatus status) {}

    /** A consent of the person, and what its withdrawal stops. */
    record WithdrawableConsent(
            String noticeId,
            String title,
            int version,
            ConsentKind kind,
            Instant capturedAt,
            List<RelyingMatter> matters) {}

    private final ConsentWithdrawals withdrawals;

    ConsentWithdrawalController(ConsentWithdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    /** What a person could withdraw. */
    @PostMapping("/checks")
    @OpenTo(Audience.SIGNED_IN)
    List<WithdrawableConsent> check(Actor actor, @Valid @RequestBody PersonAsked person) {
        List<AliveConsent> consents = withdrawals.of(actor, person.identifier());
        Map<String, List<Matter>> relying = withdrawals.relying(
                consents.stream().map(AliveConsent::noticeId).toList());
        return consents.stream()
                .map(consent -> view(consent, relying.getOrDefault(consent.noticeId(), List.of())))
                .toList();
    }

    @PostMapping("/withdrawal")
    @OpenTo(Audience.SIGNED_IN)
    @Idempotent
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Actor actor, @Valid @RequestBody ConsentWithdrawal withdrawal) {
        withdrawals.withdraw(actor, withdrawal.identifier(), withdrawal.notices(), withdrawal.how());
    }

    private static WithdrawableConsent view(AliveConsent consent, List<Matter> relying) {
        List<RelyingMatter> matters = relying.stream()
                .map(matter -> new RelyingMatter(matter.id(), matter.number(), matter.title(), matter.status()))
                .toList();
        return new WithdrawableConsent(
                consent.noticeId(), consent.title(), consent.version(), consent.kind(), consent.capturedAt(), matters);
    }
}
