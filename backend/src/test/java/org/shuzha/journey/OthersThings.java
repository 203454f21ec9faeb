package org.shuzha.journey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shuzha.Client;
import org.shuzha.Documents;
import org.shuzha.shared.Ids;
import org.springframework.jdbc.core.JdbcTemplate;

/** An object of every kind that a door leads to, all in one hospital without administrators. */
final class OthersThings {

    /** An object, by the front of the doors that lead to it, and the only people it concerns. */
    record Thing(String front, String id, Set<String> concerned) {}

    private final Hospital hospital;
    private final JdbcTemplate jdbc;
    private final List<Thing> things = new ArrayList<>();

    private OthersThings(Hospital hospital, JdbcTemplate jdbc) {
        this.hospital = hospital;
        this.jdbc = jdbc;
    }

    /** {@code reporting}: another hospital, which reports to the health commission of the demo district. */
    static List<Thing> of(Hospital hospital, Hospital reporting, Phone phone, JdbcTemplate jdbc) {
        OthersThings things = new OthersThings(hospital, jdbc);
        things.mattersOfEveryKind();
        things.whatAnAuthorityWasSent(reporting);
        things.whatSomebodyComplainedAbout(reporting, phone);
        things.whatAdministratorsLookAfter();
        things.whatBelongsToAnAccount();
        things.whatSomebodyWasTold();
        return things.things;
    }

    private void add(String front, String id, Set<String> concerned) {
        things.add(new Thing(front, id, concerned));
    }

    private void mattersOfEveryKind() {
        Walk draft = Walk.draft(hospital, "requester", Forms.request(hospital, "requester", "general.a"));
        Walk held = Walk.filed(hospital, "general.a", "general.b");
        List.of(
                        draft,
                        held,
                        Walk.filed(hospital, "general.a").decide("head.a", "return", "请补充"),
                        Walk.filed(hospital, "general.a").approved("head.a"),
                        Walk.inUse(hospital))
                .forEach(this::matter);
        hospital.as("principal")
                .post("/api/audit/retention/" + held.id + "/hold", Map.of("reason", "监察立案", "reference", "7 号"));
        add("/api/audit/holds/", only("SELECT id FROM audit_hold WHERE matter_id = ?", held.id), keepers(held));
        add("/api/assets/", hospital.asset("core.a"), staff());
        String loose = hospital.as("requester")
                .upload("伦理批件.pdf", Documents.pdf())
                .json()
                .path("id")
                .asString();
        add("/api/evidence/", loose, concerned(draft));
        String notice = hospital.as("pi.officer")
                .post("/api/consent-notices", ConsentDesk.text("随访告知书", false, false))
                .path("id")
                .asString();
        add("/api/consent-notices/", notice, staff());
        add("/api/ledger/limits/", "core-" + hospital.asset("core.a"), readersOfTheLedger());
    }

    private void matter(Walk walk) {
        Set<String> concerned = concerned(walk);
        add("/api/matters/", walk.id, concerned);
        add("/api/audit/matters/", walk.id, auditors(walk));
        add("/api/audit/retention/", walk.id, keepers(walk));
        jdbc.queryForList("SELECT MIN(id) FROM matter_step WHERE matter_id = ? GROUP BY state", String.class, walk.id)
                .forEach(task -> add("/api/tasks/", task, concerned));
        jdbc.queryForList("SELECT id FROM grant_access WHERE matter_id = ?", String.class, walk.id)
                .forEach(grant -> {
                    add("/api/grants/", grant, concerned);
                    add("/api/administration/grants/", grant, Set.of());
                });
    }

    private void whatAnAuthorityWasSent(Hospital reporting) {
        Walk walk = Submitted.filed(reporting).decide("dso", "dispatched", Submitted.dispatch());
        Set<String> regulators = Set.copyOf(holders(
                "a.post = 'REGULATOR_STAFF' AND a.organisation_id IN"
                        + " (SELECT authority_id FROM submission_dispatch WHERE matter_id = ?)",
                walk.id));
        add(
                "/api/desk/dispatches/",
                only("SELECT id FROM submission_dispatch WHERE matter_id = ?", walk.id),
                regulators);
        add(
                "/api/tasks/",
                only("SELECT id FROM matter_step WHERE matter_id = ? AND authority_id IS NOT NULL", walk.id),
                regulators);
    }

    /** Handled by the health commission of the demo district; nobody has claimed it. */
    private void whatSomebodyComplainedAbout(Hospital reporting, Phone phone) {
        phone.files(Phone.about(reporting), Map.of());
        String matter = only("SELECT matter_id FROM complaint WHERE number = ?", phone.number.replace("-", ""));
        Set<String> concerned =
                Set.copyOf(usernames("p.id IN (SELECT person_id FROM matter_participant WHERE matter_id = ?)", matter));
        add("/api/matters/", matter, concerned);
        add("/api/tasks/", only("SELECT id FROM matter_step WHERE matter_id = ?", matter), concerned);
    }

    /** The hospital has no administrators, so these objects concern nobody but those named on them. */
    private void whatAdministratorsLookAfter() {
        hospital.substitute("deputy.b", "stranger");
        String person = hospital.person("deputy.b");
        String substitution = only("SELECT id FROM identity_substitution WHERE absent_id = ?", person);
        add("/api/administration/people/", person, Set.of());
        add("/api/administration/departments/", hospital.department("A"), Set.of());
        add(
                "/api/administration/appointments/",
                only("SELECT id FROM identity_appointment WHERE person_id = ?", person),
                Set.of());
        add("/api/administration/substitutions/", substitution, Set.of());
        add(
                "/api/substitutions/",
                substitution,
                Set.copyOf(usernames("p.id IN (?, ?)", person, hospital.person("head.b"))));
        String run = hospital.as("auditor")
                .post("/api/audit/verification", Map.of())
                .path("id")
                .asString();
        add("/api/audit/verification/", run, Set.copyOf(holders("a.post IN ('AUDITOR', 'AUDIT_ADMINISTRATOR')")));
    }

    private void whatBelongsToAnAccount() {
        Client holder = hospital.as("deputy.b");
        Set<String> own = Set.copyOf(usernames("p.id = ?", hospital.person("deputy.b")));
        holder.post("/api/account/tokens", Map.of("name", "统计", "scopes", List.of("READ_MATTERS"), "days", 30));
        add(
                "/api/account/tokens/",
                holder.get("/api/account/tokens").path(0).path("id").asString(),
                own);
        add("/api/account/passkeys/", passkeyOf(Ids.next()), Set.of());
        String session = hospital.anotherSession("deputy.b")
                .get("/api/account")
                .at("/sessions/0/id")
                .asString();
        add("/api/account/sessions/", session, own);
    }

    /** A notice of its own task, and a mail of it that was given up. */
    private void whatSomebodyWasTold() {
        String person = hospital.person("head.b");
        String notice = only("SELECT MIN(id) FROM notice WHERE person_id = ?", person);
        add("/api/notices/", notice, Set.copyOf(usernames("p.id = ?", person)));
        String delivery = Ids.next();
        jdbc.update(
                "INSERT INTO notice_delivery (id, channel, target_id, organisation_id, notice_id, once_key, state, attempts, try_at)"
                        + " SELECT ?, 'MAIL', n.person_id, p.organisation_id, n.id, n.once_key, 'FAILED', 9, n.raised_at"
                        + " FROM notice n JOIN identity_person p ON p.id = n.person_id WHERE n.id = ?",
                delivery,
                notice);
        add("/api/administration/deliveries/", delivery, Set.of());
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

    /** Who took or may take part, from the rows the matter left, and the auditor once it was submitted. */
    private Set<String> concerned(Walk walk) {
        Set<String> concerned = new HashSet<>(
                usernames("p.id IN (SELECT person_id FROM matter_participant WHERE matter_id = ?)", walk.id));
        concerned.addAll(auditors(walk));
        return concerned;
    }

    /** Who looks after the records, and the auditors, who are told that they only look on. */
    private Set<String> keepers(Walk walk) {
        Set<String> keepers = new HashSet<>(auditors(walk));
        if (!keepers.isEmpty()) {
            keepers.addAll(
                    holders("a.organisation_id = ? AND a.post IN ('PRINCIPAL', 'LEADER_IN_CHARGE')", hospital.id));
        }
        return keepers;
    }

    private Set<String> auditors(Walk walk) {
        return walk.status().equals("DRAFT")
                ? Set.of()
                : Set.copyOf(holders("a.organisation_id = ? AND a.post = 'AUDITOR'", hospital.id));
    }

    private Set<String> readersOfTheLedger() {
        return Set.copyOf(holders(
                "a.organisation_id = ? AND a.post IN ('PRINCIPAL', 'LEADER_IN_CHARGE', 'GROUP_CHAIR', 'GROUP_MEMBER',"
                        + " 'GROUP_SECRETARY', 'PI_PROTECTION_OFFICER', 'AUDITOR')",
                hospital.id));
    }

    private Set<String> staff() {
        return Set.copyOf(usernames("p.organisation_id = ?", hospital.id));
    }

    private String only(String sql, String id) {
        return jdbc.queryForObject(sql, String.class, id);
    }

    private List<String> usernames(String condition, Object... values) {
        return jdbc.queryForList("SELECT p.username FROM identity_person p WHERE " + condition, String.class, values);
    }

    private List<String> holders(String condition, Object... values) {
        return usernames("p.id IN (SELECT a.person_id FROM identity_appointment a WHERE " + condition + ")", values);
    }
}
