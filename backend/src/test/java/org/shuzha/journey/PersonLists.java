package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists of the persons in a delivery, as IT loads them and hands them in. */
final class PersonLists {

    private final LedgerDesk desk;
    private final Hospital hospital;

    PersonLists(LedgerDesk desk) {
        this.desk = desk;
        this.hospital = desk.hospital;
    }

    static byte[] content(String rows) {
        return ("identifier,kind\n" + rows).getBytes(StandardCharsets.UTF_8);
    }

    Walk delivered(Walk walk, String sensitive, String other) {
        long persons = words(sensitive).size() + words(other).size();
        return walk.decide("it.one", "executed", form(persons, written(walk, sensitive, other)));
    }

    /** What the server says to an execution with this list. */
    JsonNode handedIn(Walk walk, String list, long persons) {
        return hospital.as("it.one")
                .send(
                        "POST",
                        "/api/tasks/" + walk.task("it.one") + "/opinion",
                        walk.body("executed", null, form(persons, list)))
                .json();
    }

    ObjectNode form(long persons, String list) {
        ObjectNode form = desk.delivery("general.a", 0, persons).put("personList", list);
        if (list == null) {
            form.remove("personList");
        }
        form.set("fields", Forms.json(Map.of("f", List.of())).path("f"));
        return form;
    }

    /** Tried, then written; answers its id. */
    String written(Walk walk, String sensitive, String other) {
        byte[] content = content(rows(sensitive, "SENSITIVE") + rows(other, "OTHER"));
        assertThat(load(walk, "it.one", "名单.csv", content, true).path("id").isNull())
                .isTrue();
        return load(walk, "it.one", "名单.csv", content, false).path("id").asString();
    }

    JsonNode load(Walk walk, String who, String name, byte[] content, boolean dryRun) {
        String path = "/api/tasks/" + walk.task(who) + "/persons/import?dryRun=" + dryRun;
        return hospital.as(who).upload(path, name, content, "k").json();
    }

    /** Row and code of each. */
    List<String> mistakes(Walk walk, String rows) {
        JsonNode loaded = load(walk, "it.one", "名单.csv", content(rows), false);
        assertThat(loaded.path("id").isNull()).isTrue();
        assertThat(loaded.toString()).doesNotContain("1003");
        return Walk.list(loaded.at("/report/mistakes")).stream()
                .map(one -> one.path("row").asInt() + " " + one.path("code").asString())
                .toList();
    }

    private static String rows(String persons, String kind) {
        return words(persons).stream().map(person -> person + "," + kind + "\n").collect(Collectors.joining());
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
