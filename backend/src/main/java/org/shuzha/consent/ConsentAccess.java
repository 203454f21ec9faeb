package org.shuzha.consent;

import java.util.Map;
import org.shuzha.catalogue.Assets;
import org.shuzha.identity.Appointment;
import org.shuzha.identity.Directory;
import org.shuzha.identity.Post;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Problem;
import org.springframework.stereotype.Component;

/**
 * Who keeps the ledger of an organisation: its PI protection officer, who alone writes notices, and the people of the
 * departments that own its data. Everybody of the organisation reads the notices.
 */
@Component
class ConsentAccess {

    private final Directory directory;
    private final Assets assets;

    ConsentAccess(Directory directory, Assets assets) {
        this.directory = directory;
        this.assets = assets;
    }

    String organisation(Actor actor) {
        return directory.organisationOf(actor.personId());
    }

    boolean writes(Actor actor) {
        return directory.appointmentsOf(actor.personId()).stream().anyMatch(ConsentAccess::officer);
    }

    boolean keeps(Actor actor) {
        return directory.appointmentsOf(actor.personId()).stream()
                .anyMatch(held -> officer(held) || held.departmentId() != null && assets.owner(held.departmentId()));
    }

    /** Throws forbidden {@code consent.not_yours}; answers the organisation. */
    String requireWriter(Actor actor) {
        return require(writes(actor), actor);
    }

    /** As {@link #requireWriter} for whoever keeps the ledger. */
    String requireKeeper(Actor actor) {
        return require(keeps(actor), actor);
    }

    private String require(boolean may, Actor actor) {
        if (!may) {
            throw Problem.forbidden("consent.not_yours", Map.of());
        }
        return organisation(actor);
    }

    private static boolean officer(Appointment held) {
        return held.post() == Post.PI_PROTECTION_OFFICER;
    }
}
