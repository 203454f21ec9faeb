package org.shuzha.submission;

import java.util.Set;
import java.util.stream.Collectors;
import org.shuzha.identity.Appointment;
import org.shuzha.identity.Directory;
import org.shuzha.identity.Post;
import org.shuzha.shared.Actor;
import org.springframework.stereotype.Component;

/** For which authorities somebody works today, or stands in. */
@Component
class Regulators {

    private final Directory directory;

    Regulators(Directory directory) {
        this.directory = directory;
    }

    Set<String> offices(Actor actor) {
        return directory.appointmentsOf(directory.selves(actor.personId())).stream()
                .filter(held -> held.post() == Post.REGULATOR_STAFF)
                .map(Appointment::organisationId)
                .collect(Collectors.toSet());
    }
}
