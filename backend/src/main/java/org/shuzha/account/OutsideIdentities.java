package org.shuzha.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.shuzha.identity.AccountEvent;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which identity at the provider is which person here. It stays when the person leaves, so that whoever gets the user name
 * there next is never taken for that person.
 */
@Service
@Transactional
public class OutsideIdentities {

    private final OutsideIdentityMapper identities;
    private final OidcProperties properties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OutsideIdentities(
            OutsideIdentityMapper identities,
            OidcProperties properties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.identities = identities;
        this.properties = properties;
        this.events = events;
        this.clock = clock;
    }

    /** Whether an identity of any provider is bound to this person. */
    public boolean bound(String personId) {
        return identities.any(personId);
    }

    Optional<String> personOf(String subject) {
        return identities.personOf(properties.issuer(), subject);
    }

    Optional<Instant> since(String personId) {
        return identities.since(properties.issuer(), personId);
    }

    /** Throws conflict {@code oidc.bound} when either is bound already. */
    void bind(Actor actor, String subject) {
        try {
            identities.insert(properties.issuer(), subject, actor.personId(), clock.instant());
        } catch (DuplicateKeyException bound) {
            throw Problem.conflict("oidc.bound", Map.of());
        }
        Map<String, Object> facts = Map.of("issuer", properties.issuer());
        Map<String, String> personal = Map.of("subject", subject);
        events.publishEvent(new AccountEvent(actor.personId(), "outside.bound", actor, facts, personal));
    }

    /** Whoever signs in there under this person's user name next is bound anew. Throws conflict {@code oidc.none}. */
    void release(Actor actor, String personId) {
        if (identities.release(personId) == 0) {
            throw Problem.conflict("oidc.none", Map.of());
        }
        events.publishEvent(new AccountEvent(personId, "outside.released", actor));
    }
}
