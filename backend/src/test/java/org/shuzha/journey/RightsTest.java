package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shuzha.identity.Post;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The committed pages of rights say what the running application allows: asked, not told. */
@Tag("embedded")
class RightsTest extends JourneyTest {

    private static final Map<String, Path> PAGES =
            Map.of("en", Path.of("..", "docs", "rights.md"), "zh", Path.of("..", "docs", "rights.zh-CN.md"));

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    /** {@code -Dshuzha.rights=write} rewrites the pages after a change that was meant. */
    @Test
    void thePagesOfRightsAreTrue() throws IOException {
        Hospital hospital = staffed("NATIONAL")
                .appoint("helper", Post.STAFF, "A")
                .appoint("security", Post.SECURITY_ADMINISTRATOR, null)
                .substitute("head.a", "helper");
        var seen = new RightsSeen(jdbc);
        aLifeThatEndsAsPlanned(
                seen, Walk.draft(hospital, "requester", Forms.request(hospital, "requester", "general.a")));
        theGroupDecides(seen, Walk.filed(hospital, "core.a").decide("head.a", "consent"));
        for (var page : PAGES.entrySet()) {
            String text = new RightsPage(page.getKey(), mappings, seen).text();
            if ("write".equals(System.getProperty("shuzha.rights"))) {
                Files.writeString(page.getValue(), text);
            }
            assertThat(page.getValue()).hasContent(text);
        }
    }

    private static void aLifeThatEndsAsPlanned(RightsSeen seen, Walk walk) {
        seen.look(walk);
        walk.submit();
        seen.look(walk);
        walk.decide("head.a", "return", "请补充");
        seen.look(walk);
        walk.submit().decide("head.a", "consent");
        seen.look(walk);
        walk.decide("leader", "approve");
        seen.look(walk);
        walk.hospital.as("it.one").post("/api/tasks/" + walk.task("it.one") + "/claim", Map.of());
        seen.look(walk);
        walk.executed(4000);
        seen.look(walk);
        walk.accepted();
        seen.look(walk);
        walk.deviate();
        seen.look(walk);
        walk.decide("head.a", "resume", "误记，已更正", Forms.deviation()).endEarly();
        seen.look(walk);
        walk.decide("head.a", "used-as-stated", Forms.review(true));
        seen.look(walk);
    }

    private static void theGroupDecides(RightsSeen seen, Walk walk) {
        seen.look(walk);
        walk.decide("secretary", "convene", Forms.agenda());
        seen.look(walk);
    }
}
