package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shuzha.identity.Post;
import tools.jackson.databind.JsonNode;

/** An authority publishes how it is reached, everybody reads it (A36), and nobody else changes it. */
class ComplaintChannelTest extends ComplaintJourney {

    private static final String OWN = "/api/complaint-channel";

    private Hospital authority;

    @BeforeAll
    void anAuthority() {
        authority = authority("DISTRICT", "630121").appoint("system", Post.SYSTEM_ADMINISTRATOR, null);
    }

    @Test
    void itsStaffAndItsSystemAdministratorPublishItForEverybody() {
        assertThat(published().path("telephone").isNull()).isTrue();
        assertThat(published().path("receives").asBoolean()).isTrue();
        authority.as("reg").put(OWN, change("0971-12345", 0));
        assertThat(published().path("telephone").asString()).isEqualTo("0971-12345");
        authority.as("system").put(OWN, change("0971-54321", 1));
        assertThat(published().path("telephone").asString()).isEqualTo("0971-54321");
        assertCode(authority.as("reg").refused(409, "PUT", OWN, change("0971-1", 1)), "complaint.channel_stale");
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM audit_leaf WHERE stream = ? AND content LIKE '%complaint.channel_published%'",
                        Integer.class, "organisation:" + authority.id))
                .isEqualTo(2);
    }

    @Test
    void nobodyElseDoes() {
        Hospital institution = respondent("630121").appoint("system", Post.SYSTEM_ADMINISTRATOR, null);
        for (String who : new String[] {"leader", "auditor"}) {
            authority.as(who).refused(404, "PUT", OWN, change("1", 0));
        }
        for (String who : new String[] {"system", "pio"}) {
            institution.as(who).refused(404, "PUT", OWN, change("1", 0));
            institution.as(who).refused(404, "GET", OWN, null);
        }
        anonymous().refused(401, "PUT", OWN, change("1", 0));
    }

    private JsonNode published() {
        return Walk.list(anonymous().get("/api/complaints/channels")).stream()
                .filter(one -> one.path("id").asString().equals(authority.id))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> change(String telephone, int version) {
        return new HashMap<>(
                Map.of("telephone", telephone, "address", "人民路 1 号", "hours", "工作日 9:00–17:00", "version", version));
    }
}
