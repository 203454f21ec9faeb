package org.shuzha.inbox;

import org.shuzha.identity.Post;

/** What leads to an open task: a person, whoever holds a post at an organisation, or a claim. */
final class CandidateKey {

    private CandidateKey() {}

    static String person(String personId) {
        return "person:" + personId;
    }

    /** A person asked as such, not by an appointment: a requester has no substitute. */
    static String self(String personId) {
        return "self:" + personId;
    }

    static String post(Post post, String organisationId) {
        return "post:" + post + "@" + organisationId;
    }

    /** A task this person has claimed. */
    static String claim(String personId) {
        return "claim:" + personId;
    }
}
