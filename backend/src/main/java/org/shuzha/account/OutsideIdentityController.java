package org.shuzha.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shuzha.account.OidcController.OidcAddress;
import org.shuzha.account.OidcController.OidcReturn;
import org.shuzha.account.OidcTrip.Purpose;
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

/** One's own identity at the provider, bound by whoever has a password here, and its release for somebody else. */
@RestController
class OutsideIdentityController {

    /** {@code available}: a provider is configured; {@code since}: my identity there is bound, null when it is not. */
    record OutsideIdentityView(boolean available, @Nullable Instant since) {}

    private final OidcProvider provider;
    private final OidcProperties properties;
    private final OutsideIdentities identities;
    private final Administrators administrators;

    OutsideIdentityController(
            OidcProvider provider,
            OidcProperties properties,
            OutsideIdentities identities,
            Administrators administrators) {
        this.provider = provider;
        this.properties = properties;
        this.identities = identities;
        this.administrators = administrators;
    }

    @OpenTo(Audience.SIGNED_IN)
    @GetMapping("/api/account/oidc")
    OutsideIdentityView view(Actor actor) {
        Instant since = identities.since(actor.personId()).orElse(null);
        return new OutsideIdentityView(properties.configured(), since);
    }

    @OpenTo(value = Audience.SIGNED_IN, stepUp = true)
    @PostMapping("/api/account/oidc/address")
    OidcAddress address(HttpServletRequest request) {
        return new OidcAddress(provider.leave(request, Purpose.LINK));
    }

    /** Binds whom the provider means to whoever is signed in. Throws conflict {@code oidc.bound}, {@code session.oidc_…}. */
    @OpenTo(Audience.SIGNED_IN)
    @PostMapping("/api/account/oidc")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void bind(Actor actor, @Valid @RequestBody OidcReturn given, HttpServletRequest request) {
        String subject = provider.back(request, Purpose.LINK, given).token().getSubject();
        identities.bind(actor, subject);
    }

    @OpenTo(value = Audience.SECURITY_ADMINISTRATOR, stepUp = true)
    @DeleteMapping("/api/administration/people/{id}/oidc")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(Actor actor, @PathVariable String id) {
        identities.release(actor, administrators.somebodyElse(actor, id).id());
    }
}
