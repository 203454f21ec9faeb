package org.shuzha.identity;

import java.util.List;
import java.util.Map;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Problem;
import org.springframework.stereotype.Component;

/** What an administrator looks after: the organisation of the own appointment, never another one. */
@Component
public class Administrators {

    private final Directory directory;

    Administrators(Directory directory) {
        this.directory = directory;
    }

    /** Throws forbidden {@code request.not_your_post} for everybody else. */
    public String organisationOf(Actor actor) {
        return posts(actor).stream()
                .findFirst()
                .map(Appointment::organisationId)
                .orElseThrow(() -> Problem.forbidden("request.not_your_post", Map.of()));
    }

    public boolean is(Actor actor, Post post) {
        return posts(actor).stream().anyMatch(appointment -> appointment.post() == post);
    }

    /** A person of the own organisation; throws not_found for anybody else's. */
    public Person person(Actor actor, String id) {
        String organisation = organisationOf(actor);
        return directory
                .person(id)
                .filter(person -> person.organisationId().equals(organisation))
                .orElseThrow(() -> Problem.notFound("person"));
    }

    /** As above, for what nobody may do to himself: throws forbidden {@code administration.self}. */
    public Person somebodyElse(Actor actor, String id) {
        if (actor.personId().equals(id)) {
            throw Problem.forbidden("administration.self", Map.of());
        }
        return person(actor, id);
    }

    private List<Appointment> posts(Actor actor) {
        return directory.appointmentsOf(actor.personId()).stream()
                .filter(appointment -> appointment.post().administers())
                .toList();
    }
}
