package org.shuzha.account;

import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether somebody has a second factor, and whether what he typed is it. Nothing typed counts twice. */
@Service
@Transactional
public class SecondFactors {

    private final FactorMapper factors;
    private final FactorSecrets secrets;
    private final OneTimeCodes codes;
    private final Clock clock;

    SecondFactors(FactorMapper factors, FactorSecrets secrets, OneTimeCodes codes, Clock clock) {
        this.factors = factors;
        this.secrets = secrets;
        this.codes = codes;
        this.clock = clock;
    }

    /** Whether sign-in asks this person for a second factor. */
    public boolean enrolled(String personId) {
        return factors.find(personId).filter(totp -> totp.confirmedAt() != null).isPresent();
    }

    /** What the typed text was, spent by this: {@code totp} or {@code recovery}; empty when it was neither. */
    Optional<String> spend(String personId, String typed) {
        Totp totp = factors.find(personId)
                .filter(known -> known.confirmedAt() != null)
                .orElse(null);
        if (totp == null) {
            return Optional.empty();
        }
        if (spend(totp, typed)) {
            return Optional.of("totp");
        }
        boolean spent = factors.useRecovery(personId, RecoveryCodes.hash(typed), clock.instant()) == 1;
        return spent ? Optional.of("recovery") : Optional.empty();
    }

    /** Whether this is a code of the authenticator that was not used before. */
    boolean spend(Totp totp, String typed) {
        byte[] secret = secrets.open(totp.personId(), totp.secret());
        OptionalLong step = codes.step(secret, typed.replaceAll("\\s", ""), clock.instant(), totp.lastStep());
        return step.isPresent() && factors.use(totp.personId(), step.getAsLong()) == 1;
    }
}
