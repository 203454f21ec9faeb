package org.shuzha.grant;

import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Idempotent;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.shuzha.shared.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What a data platform asks and records with the token of one grant. */
@RestController
@RequestMapping("/api/platform")
class PlatformController {

    /** The bounds a platform has to keep. */
    record GrantBounds(
            GrantStatus status, LocalDate from, LocalDate until, JsonNode scope, long maxRows, long rowsUsed) {}

    /** What the record of a use led to; {@code deviation} null when it kept the bounds. */
    record UseRecorded(String id, @Nullable String deviation, GrantStatus status) {}

    private final GrantMapper mapper;
    private final GrantUses uses;

    PlatformController(GrantMapper mapper, GrantUses uses) {
        this.mapper = mapper;
        this.uses = uses;
    }

    @OpenTo(Audience.GRANT_TOKEN)
    @GetMapping("/grant")
    GrantBounds bounds(@AuthenticationPrincipal GrantToken token) {
        Grant grant = mapper.find(require(token).grantId());
        return new GrantBounds(
                grant.status(),
                grant.validFrom(),
                grant.validUntil(),
                grant.scope(),
                grant.maxRows(),
                grant.rowsUsed());
    }

    @OpenTo(Audience.GRANT_TOKEN)
    @Idempotent
    @PostMapping("/uses")
    @ResponseStatus(HttpStatus.CREATED)
    UseRecorded recordUse(
            @AuthenticationPrincipal GrantToken token, @Valid @RequestBody GrantController.UseReport use) {
        GrantToken known = require(token);
        var platform = new Actor("token:" + known.id(), known.name(), "");
        GrantUse recorded = uses.record(platform, known, known.grantId(), use.report());
        return new UseRecorded(
                recorded.id(),
                recorded.deviation(),
                mapper.find(known.grantId()).status());
    }

    private static GrantToken require(GrantToken token) {
        if (token == null) {
            throw Problem.notFound("grant");
        }
        return token;
    }
}
