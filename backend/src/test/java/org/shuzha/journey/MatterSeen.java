package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.shuzha.Client;
import tools.jackson.databind.JsonNode;

/** One matter as its people see it over HTTP: its page, its timeline, its open tasks. */
abstract class MatterSeen {

    final Hospital hospital;
    final String requester;
    final String id;

    MatterSeen(Hospital hospital, String requester, String id) {
        this.hospital = hospital;
        this.requester = requester;
        this.id = id;
    }

    /** Open tasks of this matter that reach this person, own and queued. */
    List<String> tasks(String who) {
        var found = new ArrayList<String>();
        for (String view : List.of("mine", "queue")) {
            JsonNode rows = hospital.as(who).get("/api/tasks?view=" + view + "&q=" + number());
            for (JsonNode row : rows.path("items")) {
                found.add(row.path("id").asString());
            }
        }
        return found;
    }

    String task(String who) {
        List<String> open = tasks(who);
        assertThat(open)
                .as("open tasks of %s, matter stands at %s", who, openSteps())
                .isNotEmpty();
        return open.get(0);
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

    String number() {
        return page().path("number").asString();
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
