package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Where somebody is written to: said by oneself, by the administrator, by an import. */
class ContactTest extends JourneyTest {

    private static final String OWN = "/api/account/contact";
    private static final String PEOPLE = "/api/administration/people/";

    @Test
    void oneSaysSoOneself() {
        Hospital hospital = staffed("NATIONAL");
        JsonNode before = hospital.as("head.a").get(OWN);
        assertThat(before.path("email").isNull()).isTrue();
        assertThat(before.path("language").asString()).isEqualTo("zh");
        hospital.as("head.a").put(OWN, Map.of("email", " head@hospital.example ", "language", "en"));
        assertThat(hospital.as("head.a").get(OWN).path("email").asString()).isEqualTo("head@hospital.example");
        String leaf = leaf("account:" + hospital.person("head.a"), "account.contact_changed");
        assertThat(leaf).contains("email.new").doesNotContain("head@hospital.example");
        hospital.as("head.a").put(OWN, Map.of("email", "", "language", "zh"));
        assertThat(hospital.as("head.a").get(OWN).path("email").isNull()).isTrue();
        hospital.as("head.a").refused(422, "PUT", OWN, Map.of("email", "", "language", "fr"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "head",
                "head@",
                "@hospital.example",
                "a b@hospital.example",
                "Head <head@hospital.example>",
                "head@hospital.example, other@hospital.example",
                "head@hospital.example\r\nBcc: all@hospital.example",
                "head@hospital..",
                "head@-hospital.example"
            })
    void onlyAnAddress(String email) {
        assertCode(
                hospital().as("head.a").refused(422, "PUT", OWN, Map.of("email", email, "language", "zh")),
                "person.email_invalid");
    }

    @Test
    void theAdministratorWritesItDownAndSeesWhatChangedMeanwhile() {
        Hospital hospital = staffed("NATIONAL").administrators();
        String head = PEOPLE + hospital.person("head.a");
        JsonNode file = hospital.as("system").get(head);
        var change = new HashMap<String, Object>(Map.of("name", "张三", "email", "zs@hospital.example"));
        change.put("username", file.path("username").asString());
        change.put("version", file.path("version").asInt());
        hospital.as("system").put(head, change);
        assertThat(hospital.as("head.a").get(OWN).path("email").asString()).isEqualTo("zs@hospital.example");
        assertThat(leaf("organisation:" + hospital.id, "person.changed")).doesNotContain("zs@hospital.example");

        change.put("version", hospital.as("system").get(head).path("version").asInt());
        hospital.as("head.a").put(OWN, Map.of("email", "own@hospital.example", "language", "zh"));
        hospital.as("system").refused(409, "PUT", head, change);
        change.put("email", "nobody");
        assertCode(hospital.as("system").refused(422, "PUT", head, change), "person.email_invalid");
    }

    @Test
    void anImportBringsItAndAnEmptyCellLeavesIt() {
        Hospital hospital = staffed("NATIONAL").administrators();
        String code =
                jdbc.queryForObject("SELECT code FROM identity_organisation WHERE id = ?", String.class, hospital.id);
        String header = "organisation,code,name,email\n";
        assertThat(load(hospital, header + code + ",900,李四,ls@hospital.example\n"))
                .isEmpty();
        assertThat(load(hospital, header + code + ",900,李四,\n")).isEmpty();
        assertThat(jdbc.queryForList(
                        "SELECT email FROM identity_person WHERE organisation_id = ? AND code = '900'",
                        String.class,
                        hospital.id))
                .containsExactly("ls@hospital.example");
        assertThat(load(hospital, header + code + ",901,王五,wang\n")).containsExactly("import.email");
    }

    private static List<String> load(Hospital hospital, String rows) {
        JsonNode answer = hospital.as("system")
                .upload(
                        "/api/administration/import?dryRun=false",
                        "people.csv",
                        rows.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        java.util.UUID.randomUUID().toString())
                .json();
        return Walk.list(answer.path("mistakes")).stream()
                .map(mistake -> mistake.path("code").asString())
                .toList();
    }

    private String leaf(String stream, String action) {
        return jdbc.queryForList("SELECT content FROM audit_leaf WHERE stream = ?", String.class, stream).stream()
                .filter(content -> content.contains(action))
                .findFirst()
                .orElseThrow();
    }
}
