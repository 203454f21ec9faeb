package org.shuzha.inbox;

import java.util.List;
import org.shuzha.identity.Appointment;
import org.shuzha.identity.Post;
import org.shuzha.matter.Candidate;

/**
 * Who was found competent for a task.
 *
 * @param pool the post whose holders share a queue, null when the people are asked personally
 */
record Competence(List<Candidate> people, Post pool) {

    static Competence nobody() {
        return new Competence(List.of(), null);
    }

    static Competence personal(List<Appointment> appointments) {
        return new Competence(candidates(appointments), null);
    }

    static Competence pool(Post post, List<Appointment> appointments) {
        return new Competence(candidates(appointments), post);
    }

    private static List<Candidate> candidates(List<Appointment> appointments) {
        return appointments.stream()
                .map(appointment -> new Candidate(appointment.personId(), appointment.id()))
                .toList();
    }

    boolean empty() {
        return people.isEmpty();
    }
}
