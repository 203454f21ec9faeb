package org.shuzha.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.shuzha.identity.AccountEvent;
import org.shuzha.identity.PersonnelChanged;
import org.shuzha.identity.Tokens;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Ids;
import org.shuzha.shared.OpenTo.Scope;
import org.shuzha.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tokens with which a person lets a machine read or record in his name; shown once, kept as a hash, gone with the person. */
@Service
@Transactional
public class PersonalTokens {

    static final int MOST = 20;
    private static final String PREFIX = "shuzha_";
    private static final Duration USE_KEPT_TO = Duration.ofMinutes(1);

    private final TokenMapper mapper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PersonalTokens(TokenMapper mapper, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.events = events;
        this.clock = clock;
    }

    /** Answers the token, this once. Throws conflict {@code token.too_many}. */
    String issue(Actor actor, String name, Set<Scope> scopes, Instant expiresAt) {
        Instant now = clock.instant();
        if (mapper.live(actor.personId(), now).size() >= MOST) {
            throw Problem.conflict("token.too_many", Map.of("max", MOST));
        }
        String text = PREFIX + Tokens.next();
        String listed = new TreeSet<>(scopes).stream().map(Scope::name).collect(Collectors.joining(","));
        var row = new TokenMapper.Row(Ids.next(), actor.personId(), name, listed, now, expiresAt, null);
        mapper.insert(row, Tokens.hash(text));
        Map<String, Object> facts = Map.of("token", row.id(), "scopes", listed, "expires", expiresAt.toString());
        events.publishEvent(new AccountEvent(actor.personId(), "token.issued", actor, facts, Map.of("name", name)));
        return text;
    }

    /** Throws not_found for what is no live token of one's own. */
    void revoke(Actor actor, String id) {
        if (mapper.revoke(id, actor.personId(), clock.instant()) == 0) {
            throw Problem.notFound("token");
        }
        Map<String, Object> facts = Map.of("token", id);
        events.publishEvent(new AccountEvent(actor.personId(), "token.revoked", actor, facts, Map.of()));
    }

    List<TokenMapper.Row> live(Actor actor) {
        return mapper.live(actor.personId(), clock.instant());
    }

    /** Whose token this is; empty when it is unknown, expired or revoked. */
    public Optional<PersonalToken> find(String text) {
        Instant now = clock.instant();
        Optional<TokenMapper.Row> found = mapper.byHash(Tokens.hash(text), now);
        found.ifPresent(row -> mapper.used(row.id(), now, now.minus(USE_KEPT_TO)));
        return found.map(row -> new PersonalToken(row.id(), row.personId(), scopes(row)));
    }

    static Set<Scope> scopes(TokenMapper.Row row) {
        return Arrays.stream(row.scopes().split(",")).map(Scope::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    /** How many tokens of this person work now. */
    public int live(String personId) {
        return mapper.live(personId, clock.instant()).size();
    }

    /** Of those, how many were issued before then. */
    public int live(String personId, Instant issuedBefore) {
        return (int) mapper.live(personId, clock.instant()).stream()
                .filter(row -> row.createdAt().isBefore(issuedBefore))
                .count();
    }

    /** A move keeps no token either: whoever needs one in the new post issues it anew (A18, A29.4). */
    @EventListener
    void on(PersonnelChanged change) {
        mapper.revokeAll(change.personId(), clock.instant());
    }
}
