package org.shuzha.account;

import java.util.Map;
import org.shuzha.identity.AccountEvent;
import org.shuzha.identity.PersonnelChanged;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes every second factor of somebody away: whoever lost them can enrol anew, and who has left needs none. */
@Service
@Transactional
class FactorReset {

    private final FactorMapper factors;
    private final PasskeyMapper passkeys;
    private final SecondFactors check;
    private final ApplicationEventPublisher events;

    FactorReset(FactorMapper factors, PasskeyMapper passkeys, SecondFactors check, ApplicationEventPublisher events) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.check = check;
        this.events = events;
    }

    /** By a security administrator or the operator. Throws conflict {@code factor.none}. */
    void reset(Actor actor, String personId) {
        if (!check.enrolled(personId)) {
            throw Problem.conflict("factor.none", Map.of());
        }
        forget(personId);
        events.publishEvent(new AccountEvent(personId, "factor.reset", actor));
    }

    @EventListener
    void on(PersonnelChanged change) {
        if (change.kind() == PersonnelChanged.Kind.LEFT) {
            forget(change.personId());
        }
    }

    private void forget(String personId) {
        factors.remove(personId);
        passkeys.removeAll(personId);
        factors.removeRecovery(personId);
    }
}
