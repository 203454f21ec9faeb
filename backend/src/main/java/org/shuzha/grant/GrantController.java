package org.shuzha.grant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shuzha.matter.FieldRef;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Idempotent;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.shuzha.shared.OpenTo.Scope;
import org.shuzha.shared.Problem;
import org.shuzha.shared.ReadGuard;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people do with a running grant. */
@RestController
@RequestMapping("/api/grants")
class GrantController {

    record UseReport(
            @PositiveOrZero long rows,
            @NotNull @Size(min = 1, max = 1000) List<FieldRef> fields,
            @NotBlank @Size(max = 500) String purpose,
            @Nullable Instant at) {

        GrantUses.Report report() {
            return new GrantUses.Report(rows, fields, purpose, at);
        }
    }

    record EarlyEnd(@NotBlank @Size(max = 1000) String comment) {}

    record ExtensionRequest(
            @NotNull LocalDate until,
            @NotBlank @Size(min = 5, max = 1000) String reason) {}

    record NewToken(@NotBlank @Size(max = 100) String name) {}

    /** The token in the clear, this once. */
    record IssuedToken(String token) {}

    private final GrantMapper mapper;
    private final GrantUses uses;
    private final GrantTokens tokens;
    private final GrantViews views;
    private final List<ReadGuard> guards;

    GrantController(GrantMapper mapper, GrantUses uses, GrantTokens tokens, GrantViews views, List<ReadGuard> guards) {
        this.mapper = mapper;
        this.uses = uses;
        this.tokens = tokens;
        this.views = views;
        this.guards = guards;
    }

    @OpenTo(value = Audience.SIGNED_IN, token = Scope.RECORD_USES)
    @Idempotent
    @PostMapping("/{id}/uses")
    @ResponseStatus(HttpStatus.CREATED)
    GrantViews.GrantView recordUse(Actor actor, @PathVariable String id, @Valid @RequestBody UseReport use) {
        allowed(actor, id, "recordUse");
        uses.record(actor, null, id, use.report());
        return views.view(actor, mapper.find(id));
    }

    @OpenTo(Audience.SIGNED_IN)
    @Idempotent
    @PostMapping("/{id}/end")
    GrantViews.GrantView endEarly(Actor actor, @PathVariable String id, @Valid @RequestBody EarlyEnd end) {
        allowed(actor, id, "endEarly");
        uses.endEarly(actor, id, end.comment());
        return views.view(actor, mapper.find(id));
    }

    @OpenTo(Audience.SIGNED_IN)
    @Idempotent
    @PostMapping("/{id}/extension")
    GrantViews.GrantView extend(Actor actor, @PathVariable String id, @Valid @RequestBody ExtensionRequest extension) {
        allowed(actor, id, "requestExtension");
        uses.requestExtension(actor, id, extension.until(), extension.reason());
        return views.view(actor, mapper.find(id));
    }

    /** Not idempotent on purpose: the answer must not be kept anywhere. */
    @OpenTo(value = Audience.SIGNED_IN, stepUp = true)
    @PostMapping("/{id}/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    IssuedToken issueToken(Actor actor, @PathVariable String id, @Valid @RequestBody NewToken token) {
        return new IssuedToken(tokens.issue(actor, allowed(actor, id, "issueToken"), token.name()));
    }

    /** Somebody else's grant is not found; an own one that does not allow the act now says what it is. */
    private Grant allowed(Actor actor, String id, String action) {
        Grant grant = Optional.ofNullable(mapper.find(id))
                .filter(found -> ReadGuard.anyOf(guards.stream(), "matter", actor, found.matterId()))
                .orElseThrow(() -> Problem.notFound("grant"));
        if (!views.allowed(actor, grant).contains(action)) {
            throw Problem.conflict(
                    "grant.not_allowed",
                    java.util.Map.of("action", action, "status", grant.status().name()));
        }
        return grant;
    }
}
