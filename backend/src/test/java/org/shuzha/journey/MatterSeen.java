package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.shuzha.Client;
import tools.jackson.databind.JsonNode;

/** One matter as its people see it over HTTP: its page, its timeline, its open tasks. */
abstract class MatterSeen {

    final Hospital hospital;
    final String requester;
    final String id;
    private String number = "";

    MatterSeen(Hospital hospital, String requester, String id) {
        this.hospital = hospital;
        this.requester = requester;
        this.id = id;
    }

    /** Open tasks of this matter that reach this person, own and queued. */
    List<String> tasks(String who) {
        return rows(who).stream().map(row -> row.path("id").asString()).toList();
    }

    /** The same, as the lists show them. */
    List<JsonNode> rows(String who) {
        return Stream.of("mine", "queue")
                .flatMap(view -> rows(who, view).stream())
                .toList();
    }

    /** The first of them. */
    JsonNode row(String who) {
        List<JsonNode> own = rows(who, "mine");
        List<JsonNode> open = own.isEmpty() ? rows(who, "queue") : own;
        assertThat(open)
                .as(() -> "open tasks of " + who + ", matter stands at " + openSteps())
                .isNotEmpty();
        return open.get(0);
    }

    String task(String who) {
        return row(who).path("id").asString();
    }

    private List<JsonNode> rows(String who, String view) {
        return list(hospital.as(who)
                .get("/api/tasks?view=" + view + "&q=" + number())
                .path("items"));
    }

    JsonNode taskPage(String who) {
        return hospital.as(who).get("/api/tasks/" + task(who));
    }

    JsonNode page() {
        return owner().get(path());
    }

    JsonNode pageFor(String who) {
        return hospital.as(who).get(path());
    }

    List<JsonNode> timeline() {
        return list(owner().get(path() + "/timeline"));
    }

    List<JsonNode> timeline(String kind) {
        return timeline().stream()
                .filter(entry -> entry.path("kind").asString().equals(kind))
                .toList();
    }

    List<String> openSteps() {
        return timeline("open").stream()
                .map(entry -> entry.path("element").asString())
                .toList();
    }

    String status() {
        return page().path("status").asString();
    }

    String outcome() {
        return page().path("outcome").asString();
    }

    /** Empty until it is submitted, and the same ever after. */
    String number() {
        if (number.isEmpty()) {
            number = page().path("number").asString();
        }
        return number;
    }

    String grant() {
        return page().path("grant").path("id").asString();
    }

    String grantStatus() {
        return page().path("grant").path("status").asString();
    }

    Client owner() {
        return hospital.as(requester);
    }

    String path() {
        return "/api/matters/" + id;
    }

    static String opinionPath(String task) {
        return "/api/tasks/" + task + "/opinion";
    }

    static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
