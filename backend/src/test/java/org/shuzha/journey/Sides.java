package org.shuzha.journey;

import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** An authority and an institution: what either side can find of the other, and what lies between them. */
final class Sides {

    private Sides() {}

    /** Everything that the pages of its matter tell an authority. */
    static String seen(Walk walk) {
        return Stream.of("", "/addressees", "/timeline", "/evidence", "/proof")
                .map(part -> walk.owner().send("GET", walk.path() + part, null).text())
                .reduce("", String::concat);
    }

    /** All that lies on the ground between the two sides of an authority's matter. */
    static String told(JdbcTemplate jdbc, Walk walk) {
        return jdbc.queryForList(
                        "SELECT s.content FROM submission_said s JOIN submission_addressed a ON a.id = s.addressed_id"
                                + " WHERE a.matter_id = ?",
                        String.class,
                        walk.id)
                .toString();
    }

    static boolean intact(Walk walk) {
        return walk.owner().get(walk.path() + "/proof").path("intact").asBoolean();
    }

    /** The status with which this person is given a document, or not. */
    static int status(Hospital of, String who, String document) {
        return of.as(who)
                .send("GET", "/api/evidence/" + document + "/content", null)
                .status();
    }
}
