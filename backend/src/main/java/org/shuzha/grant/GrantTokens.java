package org.shuzha.grant;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.shuzha.identity.Tokens;
import org.shuzha.matter.Matters;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Ids;
import org.shuzha.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tokens with which a platform records the uses of one grant; shown once, kept as a hash, gone with the grant. */
@Service
@Transactional
class GrantTokens {

    private final GrantMapper mapper;
    private final Matters matters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GrantTokens(GrantMapper mapper, Matters matters, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.matters = matters;
        this.events = events;
        this.clock = clock;
    }

    /** Issues a token for the platform of this name and answers it; nobody can read it again. */
    String issue(Actor actor, Grant grant, String name) {
        matters.lock(grant.matterId());
        if (mapper.find(grant.id()).status() != GrantStatus.ACTIVE) {
            throw Problem.conflict(
                    "grant.not_active", Map.of("status", grant.status().name()));
        }
        String text = Tokens.next();
        var token = new GrantToken(Ids.next(), grant.id(), name);
        mapper.insertToken(token, Tokens.hash(text), actor.personId(), clock.instant());
        events.publishEvent(new GrantEvent(
                grant.matterId(), "grant.token_issued", actor, Map.of("grant", grant.id(), "token", token.id())));
        return text;
    }

    @Transactional(readOnly = true)
    Optional<GrantToken> find(String text) {
        return Optional.ofNullable(mapper.token(Tokens.hash(text)));
    }
}
