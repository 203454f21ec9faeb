package org.shuzha.inbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** Who holds the post twice is asked once. */
    private static List<Candidate> candidates(List<Appointment> appointments) {
        Map<String, Candidate> people = new LinkedHashMap<>();
        appointments.forEach(one -> people.putIfAbsent(one.personId(), new Candidate(one.personId(), one.id())));
        return List.copyOf(people.values());
    }

    Competence without(Set<String> excluded) {
        return new Competence(
                people.stream()
                        .filter(candidate -> !excluded.contains(candidate.personId()))
                        .toList(),
                pool);
    }

    boolean empty() {
        return people.isEmpty();
    }
}
