package org.shuzha.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shuzha.shared.Actor;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.shuzha.shared.OpenTo.Scope;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own personal access tokens. */
@RestController
@RequestMapping("/api/account/tokens")
class TokenController {

    /** {@code days} until it expires, a year at most. */
    record TokenOrder(
            @NotBlank @Size(max = 100) String name,
            @NotEmpty Set<Scope> scopes,
            @Min(1) @Max(365) int days) {}

    /** {@code lastUsedAt} to the minute, null when never used. */
    record TokenView(
            String id,
            String name,
            Set<Scope> scopes,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt) {}

    /** The token, this once. */
    record PersonalTokenIssued(String token, Instant expiresAt) {}

    private final PersonalTokens tokens;
    private final Clock clock;

    TokenController(PersonalTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Live ones, latest first. */
    @OpenTo(Audience.SIGNED_IN)
    @GetMapping
    List<TokenView> list(Actor actor) {
        return tokens.live(actor).stream()
                .map(row -> new TokenView(
                        row.id(),
                        row.name(),
                        PersonalTokens.scopes(row),
                        row.createdAt(),
                        row.expiresAt(),
                        row.lastUsedAt()))
                .toList();
    }

    /** Not idempotent on purpose: the token must not be kept for a repeat. */
    @OpenTo(value = Audience.SIGNED_IN, stepUp = true)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PersonalTokenIssued issue(Actor actor, @Valid @RequestBody TokenOrder order) {
        Instant expiresAt = clock.instant().plus(Duration.ofDays(order.days()));
        return new PersonalTokenIssued(tokens.issue(actor, order.name().strip(), order.scopes(), expiresAt), expiresAt);
    }

    @OpenTo(Audience.SIGNED_IN)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Actor actor, @PathVariable String id) {
        tokens.revoke(actor, id);
    }
}
