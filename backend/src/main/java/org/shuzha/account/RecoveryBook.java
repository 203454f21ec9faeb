package org.shuzha.account;

import java.util.List;
import org.shuzha.shared.Ids;
import org.springframework.stereotype.Component;

/** Somebody's recovery codes: they come with the first factor, whichever it is, and go with the last. */
@Component
class RecoveryBook {

    private final FactorMapper factors;
    private final SecondFactors check;

    RecoveryBook(FactorMapper factors, SecondFactors check) {
        this.factors = factors;
        this.check = check;
    }

    /** Ten new codes in place of those that are left, readable only now. */
    List<String> renew(String personId) {
        factors.removeRecovery(personId);
        List<String> fresh = RecoveryCodes.next();
        fresh.forEach(code -> factors.insertRecovery(Ids.next(), personId, RecoveryCodes.hash(code)));
        return fresh;
    }

    void closeWithoutFactor(String personId) {
        if (!check.enrolled(personId)) {
            factors.removeRecovery(personId);
        }
    }
}
