package org.shuzha.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.shuzha.identity.AccountEvent;
import org.shuzha.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimAccessor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether the provider has just asked the signed-in person for the password, and leaves a leaf either way. */
@Service
class OidcProofs {

    /** How far the clocks of the provider and this machine may be apart. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final OutsideIdentities identities;
    private final ApplicationEventPublisher events;

    OidcProofs(OutsideIdentities identities, ApplicationEventPublisher events) {
        this.identities = identities;
        this.events = events;
    }

    /** False for somebody else, and when the password was not asked for on this trip; the refusal itself commits. */
    @Transactional
    public boolean take(Actor actor, OidcProvider.Answer answer) {
        IdTokenClaimAccessor token = answer.token();
        Instant seen = token.getAuthenticatedAt();
        boolean anew = seen != null && !seen.isBefore(answer.left().minus(SKEW));
        boolean same = identities
                .personOf(token.getSubject())
                .filter(actor.personId()::equals)
                .isPresent();
        String action = anew && same ? "proof.given" : "proof.refused";
        Map<String, Object> facts = Map.of("by", "oidc");
        events.publishEvent(new AccountEvent(actor.personId(), action, actor, facts, Map.of()));
        return anew && same;
    }
}
