package org.shuzha.journey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.shuzha.Client.Answer;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What each role is offered, looked up over HTTP at every station of a matter. */
final class RightsSeen {

    /** Roles in the order of the page, and who plays each. */
    static final Map<String, String> CAST = cast();

    /** Not to be seen at all. */
    static final List<String> HIDDEN = List.of("hidden");

    /** At one station: actions by role; {@code name} and {@code opinions} for a task. */
    record Station(
            String status,
            Map<String, String> name,
            boolean claimed,
            List<String> opinions,
            Map<String, List<String>> actions) {}

    final List<Station> matters = new ArrayList<>();
    final List<Station> tasks = new ArrayList<>();
    private final JdbcTemplate jdbc;

    RightsSeen(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void look(Walk walk) {
        String status = walk.status();
        Map<String, List<String>> actions = everybody(walk, who -> onMatter(walk, who));
        matters.add(new Station(status, Map.of(), false, List.of(), actions));
        var seen = new HashSet<String>();
        jdbc.query(
                "SELECT element, id FROM matter_step WHERE matter_id = ? AND ended_at IS NULL ORDER BY element, id",
                row -> {
                    String element = row.getString(1);
                    if (!seen.contains(element) && onTask(walk, status, row.getString(2))) {
                        seen.add(element);
                    }
                },
                walk.id);
    }

    private static List<String> onMatter(Walk walk, String who) {
        Answer answer = walk.hospital.as(who).send("GET", walk.path(), null);
        if (answer.status() == 404) {
            return HIDDEN;
        }
        var actions = new ArrayList<>(strings(answer.json().path("allowedActions")));
        actions.addAll(strings(answer.json().path("grant").path("allowedActions")));
        return actions;
    }

    /** False when it is nobody's of the cast. */
    private boolean onTask(Walk walk, String status, String task) {
        Map<String, Answer> answers =
                everybody(walk, who -> walk.hospital.as(who).send("GET", "/api/tasks/" + task, null));
        var actions = new LinkedHashMap<String, List<String>>();
        var pages = new ArrayList<JsonNode>();
        answers.forEach((role, answer) -> {
            if (answer.status() == 200) {
                pages.add(answer.json());
            }
            actions.put(role, answer.status() == 200 ? strings(answer.json().path("allowedActions")) : HIDDEN);
        });
        if (pages.isEmpty()) {
            return false;
        }
        JsonNode page = pages.get(0);
        var name = Map.of(
                "zh", page.at("/name/zh").asString(), "en", page.at("/name/en").asString());
        var opinions = Walk.list(page.path("opinions")).stream()
                .map(opinion -> opinion.path("code").asString())
                .toList();
        boolean claimed = !page.path("claimedBy").isNull();
        return tasks.add(new Station(status, name, claimed, opinions, actions));
    }

    /** Each asks in a session of the own, so all may ask at once. */
    private static <T> Map<String, T> everybody(Walk walk, Function<String, T> ask) {
        CAST.values().forEach(walk.hospital::as);
        Map<String, T> answers = new ConcurrentHashMap<>();
        CAST.entrySet().parallelStream().forEach(one -> answers.put(one.getKey(), ask.apply(one.getValue())));
        var ordered = new LinkedHashMap<String, T>();
        CAST.keySet().forEach(role -> ordered.put(role, answers.get(role)));
        return ordered;
    }

    private static List<String> strings(JsonNode array) {
        return Walk.list(array).stream().map(JsonNode::asString).toList();
    }

    private static Map<String, String> cast() {
        var cast = new LinkedHashMap<String, String>();
        cast.put("requester", "requester");
        cast.put("owner", "head.a");
        cast.put("substitute", "helper");
        cast.put("leader", "leader");
        cast.put("member", "member.one");
        cast.put("secretary", "secretary");
        cast.put("executor", "it.one");
        cast.put("colleague", "it.two");
        cast.put("auditor", "auditor");
        cast.put("uninvolved", "stranger");
        cast.put("administrator", "security");
        return cast;
    }
}
