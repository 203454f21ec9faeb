package org.shuzha.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.bouncycastle.util.encoders.Base32;
import org.shuzha.identity.AccountEvent;
import org.shuzha.identity.Profiles;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriUtils;

/** An authenticator app becomes one's second factor once a code of it was shown, and stays it until it is removed. */
@Service
@Transactional
class FactorEnrolment {

    /** What the app reads or its owner types, shown once. */
    record Authenticator(String secret, QrPicture qr) {}

    private static final int SECRET_BYTES = 20;

    private final FactorMapper factors;
    private final RecoveryBook recovery;
    private final FactorSecrets secrets;
    private final SecondFactors check;
    private final FactorProperties properties;
    private final Profiles profiles;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    FactorEnrolment(
            FactorMapper factors,
            RecoveryBook recovery,
            FactorSecrets secrets,
            SecondFactors check,
            FactorProperties properties,
            Profiles profiles,
            ApplicationEventPublisher events,
            Clock clock) {
        this.factors = factors;
        this.recovery = recovery;
        this.secrets = secrets;
        this.check = check;
        this.properties = properties;
        this.profiles = profiles;
        this.events = events;
        this.clock = clock;
    }

    /** Throws conflict {@code factor.unavailable} without a key, {@code factor.enrolled} when there is one already. */
    Authenticator begin(Actor actor) {
        if (!secrets.available()) {
            throw Problem.conflict("factor.unavailable", Map.of());
        }
        factors.removeUnconfirmed(actor.personId());
        if (factors.find(actor.personId()).isPresent()) {
            throw Problem.conflict("factor.enrolled", Map.of());
        }
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        factors.insert(actor.personId(), secrets.seal(actor.personId(), secret), clock.instant());
        say("factor.begun", actor);
        String text = Base32.toBase32String(secret);
        return new Authenticator(text, QrPicture.of(uri(actor, text)));
    }

    /**
     * From now on sign-in asks for a code. Answers the recovery codes that come with a first factor, once. Throws {@code
     * factor.code_wrong}.
     */
    List<String> confirm(Actor actor, String code) {
        boolean first = !check.enrolled(actor.personId());
        Totp totp = factors.find(actor.personId()).orElseThrow(FactorEnrolment::wrong);
        if (totp.confirmedAt() != null
                || !check.spend(totp, code)
                || factors.confirm(actor.personId(), clock.instant()) == 0) {
            throw wrong();
        }
        say("factor.enrolled", actor);
        return first ? recovery.renew(actor.personId()) : List.of();
    }

    /** Ten new recovery codes in place of those that are left. Throws conflict {@code factor.none}. */
    List<String> renewRecovery(Actor actor) {
        if (!check.enrolled(actor.personId())) {
            throw none();
        }
        say("factor.recovery_renewed", actor);
        return recovery.renew(actor.personId());
    }

    /** The app no longer counts; its owner's passkeys do. Throws conflict {@code factor.none}. */
    void remove(Actor actor) {
        if (!check.kinds(actor.personId()).contains(FactorKind.TOTP)) {
            throw none();
        }
        factors.remove(actor.personId());
        recovery.closeWithoutFactor(actor.personId());
        say("factor.removed", actor);
    }

    private String uri(Actor actor, String secret) {
        String issuer = UriUtils.encode(properties.issuer(), "UTF-8");
        String account = UriUtils.encode(profiles.username(actor.personId()), "UTF-8");
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s".formatted(issuer, account, secret, issuer);
    }

    private void say(String action, Actor actor) {
        events.publishEvent(new AccountEvent(actor.personId(), action, actor));
    }

    private static Problem none() {
        return Problem.conflict("factor.none", Map.of());
    }

    private static Problem wrong() {
        return Problem.invalid("factor.code_wrong", Map.of());
    }
}
