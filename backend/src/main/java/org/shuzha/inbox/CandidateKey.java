package org.shuzha.inbox;

import org.shuzha.matter.Candidate;

/**
 * What leads to an open task: the appointment by which somebody was found competent, or a claim made by it. A key leads
 * somewhere only while its appointment is valid, so lists and counts show exactly what their reader may decide.
 */
final class CandidateKey {

    private CandidateKey() {}

    /** Asked personally, by this appointment. */
    static String own(String appointmentId) {
        return "own:" + appointmentId;
    }

    /** One of those who share a queue, by this appointment. */
    static String pool(String appointmentId) {
        return "pool:" + appointmentId;
    }

    /** A person asked as such, not by an appointment: a requester has no substitute. */
    static String self(String personId) {
        return "self:" + personId;
    }

    /** A task this person has claimed by that appointment, own or represented; null: asked as a person. */
    static String claim(String personId, String appointmentId) {
        return "claim:" + personId + "@" + (appointmentId == null ? "self" : appointmentId);
    }

    static String of(Candidate candidate, boolean pool) {
        if (candidate.appointmentId() == null) {
            return self(candidate.personId());
        }
        return pool ? pool(candidate.appointmentId()) : own(candidate.appointmentId());
    }
}
