package org.shuzha.grant;

import java.time.Instant;
import java.util.List;
import org.shuzha.account.PersonalTokens;
import org.shuzha.grant.GrantViews.HeldGrant;
import org.shuzha.identity.Sessions;
import org.shuzha.matter.Matter;
import org.shuzha.matter.Matters;
import org.springframework.stereotype.Component;

/**
 * What somebody who left or moved still has, looked up at this moment (A18, A29.4): of a leaver everything counts, of
 * somebody who moved what comes from the old post. Sessions carry no rights of a post, so those of a mover may run on.
 */
@Component
public class Remains {

    /** The opinion that nothing remains; the step that offers it is shown what does. */
    public static final String NONE = "none-remain";

    /** Running grants, working access tokens and open sessions. */
    public record Remaining(List<HeldGrant> grants, int tokens, int sessions) {

        boolean none() {
            return grants.isEmpty() && tokens == 0 && sessions == 0;
        }
    }

    private final GrantViews grants;
    private final PersonalTokens tokens;
    private final Sessions sessions;
    private final Matters matters;

    Remains(GrantViews grants, PersonalTokens tokens, Sessions sessions, Matters matters) {
        this.grants = grants;
        this.tokens = tokens;
        this.sessions = sessions;
        this.matters = matters;
    }

    /** {@code matter} was opened when the change took effect. */
    public Remaining of(Matter matter) {
        String person = matter.about();
        List<HeldGrant> held = grants.heldBy(person, matter.organisationId());
        if (RecoveryMatters.moved(matter)) {
            Instant moved = matter.submittedAt();
            List<HeldGrant> old = held.stream()
                    .filter(grant -> matters.get(grant.matter()).submittedAt().isBefore(moved))
                    .toList();
            return new Remaining(old, tokens.live(person, moved), 0);
        }
        return new Remaining(held, tokens.live(person), sessions.count(person));
    }
}
