package org.shuzha.account;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shuzha.account.PasskeyAnswers.Credential;
import org.shuzha.account.PasskeyAnswers.Question;
import org.shuzha.account.PasskeyMessages.PasskeyMade;
import org.shuzha.account.PasskeyMessages.PasskeyShown;
import org.shuzha.identity.AccountEvent;
import org.shuzha.identity.Tokens;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Ids;
import org.shuzha.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody's passkeys: each is a second factor from the moment it was made until it is removed. */
@Service
@Transactional
class Passkeys {

    static final int MOST = 20;

    private final PasskeyMapper passkeys;
    private final PasskeyAnswers answers;
    private final SecondFactors check;
    private final RecoveryBook recovery;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Passkeys(
            PasskeyMapper passkeys,
            PasskeyAnswers answers,
            SecondFactors check,
            RecoveryBook recovery,
            ApplicationEventPublisher events,
            Clock clock) {
        this.passkeys = passkeys;
        this.answers = answers;
        this.check = check;
        this.recovery = recovery;
        this.events = events;
        this.clock = clock;
    }

    /** Latest first. */
    List<Passkey> of(Actor actor) {
        return passkeys.of(actor.personId());
    }

    /**
     * From now on sign-in asks for it. Answers the recovery codes that come with a first factor, once. Throws invalid
     * {@code passkey.refused} for the wrong answer or none that was asked for; conflict {@code passkey.known}, {@code
     * passkey.too_many}.
     */
    List<String> enrol(Actor actor, String name, PasskeyMade made, Optional<Question> question) {
        Credential fresh = question.flatMap(asked -> answers.made(made, asked))
                .orElseThrow(() -> Problem.invalid("passkey.refused", Map.of()));
        if (passkeys.byCredential(Tokens.hash(fresh.id())).isPresent()) {
            throw Problem.conflict("passkey.known", Map.of());
        }
        if (passkeys.count(actor.personId()) >= MOST) {
            throw Problem.conflict("passkey.too_many", Map.of("max", MOST));
        }
        boolean first = !check.enrolled(actor.personId());
        keep(actor, name, fresh);
        return first ? recovery.renew(actor.personId()) : List.of();
    }

    private void keep(Actor actor, String name, Credential fresh) {
        String id = Ids.next();
        passkeys.insert(Passkey.made(id, actor.personId(), name, fresh, clock.instant()), Tokens.hash(fresh.id()));
        Map<String, Object> facts = Map.of("passkey", id);
        events.publishEvent(new AccountEvent(actor.personId(), "passkey.enrolled", actor, facts, Map.of("name", name)));
    }

    /** Throws not_found for what is no passkey of one's own. */
    void remove(Actor actor, String id) {
        if (passkeys.remove(id, actor.personId()) == 0) {
            throw Problem.notFound("passkey");
        }
        recovery.closeWithoutFactor(actor.personId());
        say("passkey.removed", actor, Map.of("passkey", id));
    }

    /**
     * Whether this is one of the actor's passkeys, signed as it was asked. A counter that has not grown means that
     * somebody has a copy: refused, and on the trail. {@code recognised}: the device must have recognised its person.
     */
    boolean show(Actor actor, PasskeyShown shown, Optional<Question> question, boolean recognised) {
        Passkey passkey = passkeys.byCredential(Tokens.hash(shown.id()))
                .filter(known -> known.personId().equals(actor.personId()))
                .orElse(null);
        if (passkey == null || question.isEmpty()) {
            return false;
        }
        Optional<Long> count = answers.shown(passkey, shown, question.get(), recognised);
        return count.isPresent() && use(actor, passkey, count.get());
    }

    private boolean use(Actor actor, Passkey passkey, long count) {
        boolean grown = passkeys.use(passkey.id(), count, clock.instant()) == 1;
        Map<String, Object> facts = Map.of("passkey", passkey.id(), "counter", count);
        say(grown ? "passkey.used" : "passkey.counter_fell", actor, facts);
        return grown;
    }

    private void say(String action, Actor actor, Map<String, Object> facts) {
        events.publishEvent(new AccountEvent(actor.personId(), action, actor, facts, Map.of()));
    }
}
