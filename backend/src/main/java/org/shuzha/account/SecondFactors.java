package org.shuzha.account;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether somebody has a second factor, and whether what he typed is it. Nothing typed counts twice. */
@Service
@Transactional
public class SecondFactors {

    private final FactorMapper factors;
    private final PasskeyMapper passkeys;
    private final FactorSecrets secrets;
    private final OneTimeCodes codes;
    private final Clock clock;

    SecondFactors(
            FactorMapper factors, PasskeyMapper passkeys, FactorSecrets secrets, OneTimeCodes codes, Clock clock) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.secrets = secrets;
        this.codes = codes;
        this.clock = clock;
    }

    /** Whether sign-in asks this person for a second factor. */
    public boolean enrolled(String personId) {
        return !kinds(personId).isEmpty();
    }

    /** What this person can show. */
    List<FactorKind> kinds(String personId) {
        List<FactorKind> kinds = new ArrayList<>();
        if (passkeys.count(personId) > 0) {
            kinds.add(FactorKind.PASSKEY);
        }
        if (totp(personId).isPresent()) {
            kinds.add(FactorKind.TOTP);
        }
        return kinds;
    }

    /** What the typed text was, spent by this: {@code totp} or {@code recovery}; empty when it was neither. */
    Optional<String> spend(String personId, String typed) {
        if (totp(personId).filter(app -> spend(app, typed)).isPresent()) {
            return Optional.of("totp");
        }
        boolean spent = factors.useRecovery(personId, RecoveryCodes.hash(typed), clock.instant()) == 1;
        return spent ? Optional.of("recovery") : Optional.empty();
    }

    private Optional<Totp> totp(String personId) {
        return factors.find(personId).filter(app -> app.confirmedAt() != null);
    }

    /** Whether this is a code of the authenticator that was not used before. */
    boolean spend(Totp totp, String typed) {
        byte[] secret = secrets.open(totp.personId(), totp.secret());
        OptionalLong step = codes.step(secret, typed.replaceAll("\\s", ""), clock.instant(), totp.lastStep());
        return step.isPresent() && factors.use(totp.personId(), step.getAsLong()) == 1;
    }
}
