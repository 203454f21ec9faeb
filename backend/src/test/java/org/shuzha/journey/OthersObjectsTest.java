package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shuzha.Client;
import org.shuzha.Documents;
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

    /** An object, by the front of the doors that lead to it, and the only people it concerns. */
    private record Thing(String front, String id, Set<String> concerned) {}

    private static final int CASES = 5000;

    private static final Set<String> READABLE =
            Set.of("/api/matters/", "/api/tasks/", "/api/assets/", "/api/evidence/");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final List<Thing> things = new ArrayList<>();

    @BeforeAll
    void mattersOfEveryKind() {
        Hospital hospital = hospital();
        Walk draft = Walk.draft(hospital, "requester", Forms.request(hospital, "requester", "general.a"));
        List<Walk> walks = List.of(
                draft,
                Walk.filed(hospital, "general.a", "general.b"),
                Walk.filed(hospital, "general.a").decide("head.a", "return", "请补充"),
                Walk.filed(hospital, "general.a").approved("head.a"),
                Walk.inUse(hospital));
        for (Walk walk : walks) {
            Set<String> concerned = concerned(walk);
            things.add(new Thing("/api/matters/", walk.id, concerned));
            things.add(new Thing("/api/audit/matters/", walk.id, auditors(walk)));
            things.add(new Thing("/api/audit/retention/", walk.id, keepers(walk)));
            jdbc.queryForList(
                            "SELECT MIN(id) FROM matter_step WHERE matter_id = ? GROUP BY state", String.class, walk.id)
                    .forEach(task -> things.add(new Thing("/api/tasks/", task, concerned)));
            jdbc.queryForList("SELECT id FROM grant_access WHERE matter_id = ?", String.class, walk.id)
                    .forEach(grant -> {
                        things.add(new Thing("/api/grants/", grant, concerned));
                        things.add(new Thing("/api/administration/grants/", grant, Set.of()));
                    });
        }
        Walk held = walks.get(1);
        hospital.as("principal")
                .post("/api/audit/retention/" + held.id + "/hold", Map.of("reason", "监察立案", "reference", "7 号"));
        things.add(new Thing(
                "/api/audit/holds/", only("SELECT id FROM audit_hold WHERE matter_id = ?", held.id), keepers(held)));
        Set<String> ours = new HashSet<>(jdbc.queryForList(
                "SELECT username FROM identity_person WHERE organisation_id = ?", String.class, hospital.id));
        things.add(new Thing("/api/assets/", hospital.asset("core.a"), ours));
        String loose = hospital.as("requester")
                .upload("伦理批件.pdf", Documents.pdf())
                .json()
                .path("id")
                .asString();
        things.add(new Thing("/api/evidence/", loose, concerned(draft)));
        things.add(new Thing("/api/ledger/limits/", "core-" + hospital.asset("core.a"), readersOfTheLedger(hospital)));
        whatAdministratorsLookAfter(hospital);
    }

    /** The hospital has no administrators, so these objects concern nobody but those named on them. */
    private void whatAdministratorsLookAfter(Hospital hospital) {
        hospital.substitute("deputy.b", "stranger");
        String person = hospital.person("deputy.b");
        things.add(new Thing("/api/administration/people/", person, Set.of()));
        things.add(new Thing("/api/administration/departments/", hospital.department("A"), Set.of()));
        things.add(new Thing(
                "/api/administration/appointments/",
                only("SELECT id FROM identity_appointment WHERE person_id = ?", person),
                Set.of()));
        String substitution = only("SELECT id FROM identity_substitution WHERE absent_id = ?", person);
        things.add(new Thing("/api/administration/substitutions/", substitution, Set.of()));
        things.add(new Thing(
                "/api/substitutions/",
                substitution,
                Set.of("deputy.b", "head.b").stream()
                        .map(who -> only("SELECT username FROM identity_person WHERE id = ?", hospital.person(who)))
                        .collect(Collectors.toSet())));
        String run = hospital.as("auditor")
                .post("/api/audit/verification", Map.of())
                .path("id")
                .asString();
        things.add(new Thing(
                "/api/audit/verification/",
                run,
                Set.copyOf(jdbc.queryForList(
                        "SELECT p.username FROM identity_person p JOIN identity_appointment a ON a.person_id = p.id"
                                + " WHERE a.post IN ('AUDITOR', 'AUDIT_ADMINISTRATOR')",
                        String.class))));
        String session = hospital.anotherSession("deputy.b")
                .get("/api/account")
                .path("sessions")
                .path(0)
                .path("id")
                .asString();
        Client holder = hospital.as("deputy.b");
        holder.post("/api/account/tokens", Map.of("name", "统计", "scopes", List.of("READ_MATTERS"), "days", 30));
        things.add(new Thing(
                "/api/account/tokens/",
                holder.get("/api/account/tokens").path(0).path("id").asString(),
                Set.of(only("SELECT username FROM identity_person WHERE id = ?", person))));
        things.add(new Thing("/api/account/passkeys/", passkeyOf(Ids.next()), Set.of()));
        things.add(new Thing(
                "/api/account/sessions/",
                session,
                Set.of(only("SELECT username FROM identity_person WHERE id = ?", person))));
    }

    /** Of somebody who never signs in here, because the second step would wait for it. */
    private String passkeyOf(String person) {
        String id = Ids.next();
        jdbc.update(
                "INSERT INTO account_passkey (id, person_id, name, credential_hash, credential, sign_count,"
                        + " backup_eligible, created_at) VALUES (?, ?, '安全密钥', ?, '', 0, FALSE, CURRENT_TIMESTAMP)",
                id,
                person,
                id);
        return id;
    }

    private String only(String sql, String id) {
        return jdbc.queryForObject(sql, String.class, id);
    }

    /** Who took or may take part, from the rows the matter left, and the auditor once it was submitted. */
    private Set<String> concerned(Walk walk) {
        Set<String> concerned = new HashSet<>(jdbc.queryForList(
                "SELECT p.username FROM identity_person p JOIN matter_participant m ON m.person_id = p.id"
                        + " WHERE m.matter_id = ?",
                String.class,
                walk.id));
        concerned.addAll(auditors(walk));
        return concerned;
    }

    /** Who looks after the records, and the auditors, who are told that they only look on. */
    private Set<String> keepers(Walk walk) {
        Set<String> keepers = new HashSet<>(auditors(walk));
        if (!keepers.isEmpty()) {
            keepers.addAll(jdbc.queryForList(
                    "SELECT p.username FROM identity_person p JOIN identity_appointment a ON a.person_id = p.id"
                            + " WHERE a.organisation_id = ? AND a.post IN ('PRINCIPAL', 'LEADER_IN_CHARGE')",
                    String.class,
                    walk.hospital.id));
        }
        return keepers;
    }

    private Set<String> readersOfTheLedger(Hospital hospital) {
        return Set.copyOf(jdbc.queryForList(
                "SELECT DISTINCT p.username FROM identity_person p JOIN identity_appointment a ON a.person_id = p.id"
                        + " WHERE a.organisation_id = ? AND a.post IN ('PRINCIPAL', 'LEADER_IN_CHARGE', 'GROUP_CHAIR',"
                        + " 'GROUP_MEMBER', 'GROUP_SECRETARY', 'AUDITOR')",
                String.class,
                hospital.id));
    }

    private Set<String> auditors(Walk walk) {
        return walk.status().equals("DRAFT")
                ? Set.of()
                : Set.copyOf(jdbc.queryForList(
                        "SELECT p.username FROM identity_person p JOIN identity_appointment a ON a.person_id = p.id"
                                + " WHERE a.organisation_id = ? AND a.post = 'AUDITOR'",
                        String.class,
                        walk.hospital.id));
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
                    "/api/assets")) {
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
        for (Thing thing : things) {
            if (READABLE.contains(thing.front())) {
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

    /** Everybody of the demo district and everybody of the hospital the objects belong to. */
    private List<String> people() {
        return jdbc.queryForList(
                "SELECT p.username FROM identity_person p JOIN identity_account a ON a.person_id = p.id"
                        + " JOIN identity_organisation o ON o.id = p.organisation_id"
                        + " WHERE o.code NOT LIKE 'T.h%' OR o.id = ? ORDER BY p.username",
                String.class, hospital().id);
    }
}
