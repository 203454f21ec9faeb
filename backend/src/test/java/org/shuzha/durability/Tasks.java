package org.shuzha.durability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.shuzha.Client;
import org.shuzha.durability.Acknowledgements.Change;
import tools.jackson.databind.JsonNode;

/** What a person does with a task in a list: mostly what moves the matter on, now and then the other thing. */
final class Tasks {

    private static final Map<String, List<String>> OPINIONS = Map.of(
            "Task_OwnerReview",
            List.of("consent", "consent", "consent", "consent", "consent-with-conditions", "return", "reject"),
            "Task_LeaderApproval",
            List.of("approve", "approve", "approve", "approve", "approve", "return", "reject"),
            "Task_Execute",
            List.of("executed", "executed", "executed", "executed", "executed", "cannot-be-met"),
            "Task_Accept",
            List.of("accept", "accept", "accept", "accept", "not-as-approved"),
            "Task_OwnerDeviation",
            List.of("resume", "resume", "revoke"),
            "Task_AfterUseReview",
            List.of("used-as-stated", "used-as-stated", "deviation-found"));

    private final Random random;
    private final Persistent people;

    Tasks(Random random, Persistent people) {
        this.random = random;
        this.people = people;
    }

    /** Takes one of the person's tasks and answers false when there are none; from a queue it is only claimed. */
    boolean decide(String username, String view) {
        Client client = people.as(username);
        var rows = StreamSupport.stream(
                        client.get("/api/tasks?view=" + view).get("items").spliterator(), false)
                .toList();
        if (rows.isEmpty()) {
            return false;
        }
        JsonNode task = rows.get(random.nextInt(rows.size()));
        String element = task.get("element").stringValue();
        if (view.equals("queue")) {
            move(client, username, task, "claim", "claimed");
        } else if (element.equals("Task_Execute") && random.nextInt(6) == 0) {
            move(client, username, task, "release", "released");
        } else if (element.equals("Task_Correct")) {
            correct(client, username, task);
        } else {
            decide(client, username, task, element);
        }
        return true;
    }

    private void move(Client client, String username, JsonNode task, String verb, String kind) {
        String id = id(task);
        people.post(client, "/api/tasks/" + id + "/" + verb, Map.of())
                .ifPresent(done -> people.acknowledged(new Change(kind, matter(task), id, people.id(username))));
    }

    private void correct(Client client, String username, JsonNode task) {
        String id = matter(task);
        JsonNode matter = client.get("/api/matters/" + id);
        int revision = matter.get("revision").intValue();
        if (random.nextBoolean()) {
            var body = Map.of("form", matter.get("form"), "revision", revision);
            people.put(client, "/api/matters/" + id, body)
                    .ifPresent(done -> people.acknowledged(
                            new Change("saved", id, String.valueOf(revision + 1), people.id(username))));
        } else {
            people.submit(client, people.id(username), id, revision);
        }
    }

    private void decide(Client client, String username, JsonNode task, String element) {
        List<String> offered = OPINIONS.get(element);
        String opinion = offered.get(random.nextInt(offered.size()));
        var body = new HashMap<String, Object>(Map.of("opinion", opinion, "comment", "理由充分", "version", 1));
        body.put("version", task.get("version").intValue());
        Object form = form(client, task, opinion);
        if (form != null) {
            body.put("form", form);
        }
        String id = id(task);
        people.post(client, "/api/tasks/" + id + "/opinion", body)
                .ifPresent(done -> people.acknowledged(new Change("decided", id, opinion, people.id(username))));
    }

    private Object form(Client client, JsonNode task, String opinion) {
        return switch (opinion) {
            case "consent-with-conditions" ->
                Map.of("dropFields", List.of(), "maskFields", List.of(), "maxRows", 3000 + random.nextInt(1000));
            case "executed" -> execution(client.get("/api/tasks/" + id(task)).at("/page/effectiveScope"));
            case "accept" ->
                Map.of("pledge", true, "signedName", client.get("/api/me").get("name"));
            case "resume", "revoke" -> Map.of("cause", "misrecorded", "measures", "更正记录");
            case "used-as-stated", "deviation-found" ->
                Map.of(
                        "usedAsStated",
                        opinion.equals("used-as-stated"),
                        "derivedDataRegraded",
                        "none",
                        "copies",
                        "none");
            default -> null;
        };
    }

    private static Map<String, Object> execution(JsonNode scope) {
        var fields = new ArrayList<Map<String, String>>();
        for (JsonNode asset : scope.get("assets")) {
            for (JsonNode field : asset.get("fields")) {
                fields.add(Map.of(
                        "asset", asset.get("asset").stringValue(),
                        "field", field.get("name").stringValue()));
            }
        }
        return Map.of(
                "fields",
                fields,
                "rows",
                2000,
                "persons",
                40,
                "extractHash",
                Map.of("algorithm", "SM3", "value", "a".repeat(64)),
                "controls",
                List.of("masking", "watermark"),
                "watermark",
                "WM-1",
                "location",
                "安全区一号");
    }

    private static String id(JsonNode task) {
        return task.get("id").stringValue();
    }

    private static String matter(JsonNode task) {
        return task.at("/matter/id").stringValue();
    }
}
