package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shuzha.Client;
import org.shuzha.identity.Post;
import org.shuzha.journey.OthersThings.Thing;
import org.shuzha.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every door that takes an id, tried by everybody on everything that is none of their business: the answer is the one for
 * an id that does not exist. Doors are read from the running application, so a new one is tried or turns this red.
 */
@Tag("embedded")
class OthersObjectsTest extends JourneyTest {

    private static final int CASES = 5000;

    private static final Set<String> READABLE =
            Set.of("/api/matters/", "/api/tasks/", "/api/assets/", "/api/evidence/", "/api/consent-notices/");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private List<Thing> things;

    @BeforeAll
    void thingsOfEveryKind() {
        things = OthersThings.of(
                hospital().appoint("pi.officer", Post.PI_PROTECTION_OFFICER, null),
                Submitted.institution(jdbc, emptyHospital("NATIONAL"), "990101"),
                new Phone(anonymous()),
                jdbc);
    }

    @Test
    void whatIsNotYoursIsNotThere() {
        List<Doors.Door> doors = Doors.of(mappings);
        assertThat(doors.stream().filter(door -> things.stream().noneMatch(thing -> leads(door, thing))))
                .as("doors to a kind of object this test does not know")
                .isEmpty();
        List<String> leaks = new ArrayList<>();
        int cases = 0;
        for (String person : people()) {
            Client client = as(person);
            for (Doors.Door door : doors) {
                List<Thing> foreign = things.stream()
                        .filter(thing ->
                                leads(door, thing) && !thing.concerned().contains(person))
                        .toList();
                String absent = foreign.isEmpty() ? "" : Doors.answer(client, door, Ids.next());
                cases += foreign.size();
                for (Thing thing : foreign) {
                    String answer = Doors.answer(client, door, thing.id());
                    if (!answer.equals(absent) || !answer.startsWith("4")) {
                        leaks.add("%s as %s: %s, absent: %s".formatted(door, person, answer, absent));
                    }
                }
            }
        }
        assertThat(leaks).isEmpty();
        System.out.println(cases + " cases");
        assertThat(cases).isGreaterThanOrEqualTo(CASES);
    }

    @Test
    void listsShowNothingOfOthers() {
        Set<String> hidden = things.stream()
                .filter(thing -> READABLE.contains(thing.front()))
                .map(Thing::id)
                .collect(Collectors.toSet());
        for (String person : people()) {
            Set<String> ofPerson = things.stream()
                    .filter(thing -> thing.concerned().contains(person))
                    .map(Thing::id)
                    .collect(Collectors.toSet());
            Client client = as(person);
            for (String list : List.of(
                    "/api/matters?view=mine",
                    "/api/matters?view=involved",
                    "/api/matters?view=department",
                    "/api/matters?view=all",
                    "/api/tasks?view=mine",
                    "/api/tasks?view=queue",
                    "/api/tasks?view=done",
                    "/api/assets",
                    "/api/consent-notices")) {
                String text = client.send("GET", list, null).text();
                assertThat(hidden.stream().filter(id -> text.contains(id) && !ofPerson.contains(id)))
                        .as(list + " as " + person)
                        .isEmpty();
            }
        }
    }

    /** The people the objects concern find them: a test that everybody fails proves nothing. */
    @Test
    void whatIsYoursIsThere() {
        String requester = jdbc.queryForObject(
                "SELECT username FROM identity_person WHERE id = ?",
                String.class,
                hospital().person("requester"));
        for (Thing thing : things) {
            boolean ours =
                    !thing.front().equals("/api/matters/") || thing.concerned().contains(requester);
            if (READABLE.contains(thing.front()) && ours) {
                String path = thing.front() + thing.id() + (thing.front().contains("evidence") ? "/content" : "");
                assertThat(hospital().as("requester").send("GET", path, null).status())
                        .as(path)
                        .isIn(thing.front().equals("/api/tasks/") ? List.of(200, 404) : List.of(200));
            }
        }
    }

    private static boolean leads(Doors.Door door, Thing thing) {
        return door.path().startsWith(thing.front());
    }

    /**
     * Everybody of the demo district, of its small institutions, whose people hold the same posts, those of the first; and
     * everybody of the hospital the objects belong to.
     */
    private List<String> people() {
        return jdbc.queryForList(
                "SELECT p.username FROM identity_person p JOIN identity_account a ON a.person_id = p.id"
                        + " JOIN identity_organisation o ON o.id = p.organisation_id"
                        + " WHERE o.code NOT LIKE 'T.h%' AND (o.code = 'YT01' OR NOT o.code REGEXP '^YT[0-9]') OR o.id = ?"
                        + " ORDER BY p.username",
                String.class, hospital().id);
    }
}
