package org.shuzha.identity;

import java.time.Clock;
import java.util.Optional;
import org.shuzha.shared.Times;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whether whoever opened the first account may still name the three administrators. The right ends for ever as soon as
 * the organisation has had all three, however they came.
 */
@Component
class Setup {

    private final SetupMapper mapper;
    private final Clock clock;

    Setup(SetupMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** The first account was opened; where the import brought the three already, nothing is left to set up. */
    void begin(Person person) {
        mapper.begin(person.id(), person.organisationId(), clock.instant());
        endWhenComplete(person.organisationId());
    }

    /** The organisation this person may set up, empty for everybody else and afterwards. */
    Optional<String> open(String personId) {
        return mapper.open(personId);
    }

    @EventListener
    void on(AppointmentsChanged changed) {
        endWhenComplete(changed.organisationId());
    }

    private void endWhenComplete(String organisationId) {
        if (mapper.administrators(organisationId, Times.today(clock)) == Post.ADMINISTRATORS.size()) {
            mapper.end(organisationId, clock.instant());
        }
    }
}
