package org.shuzha.durability;

import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.shuzha.Client;
import org.shuzha.Client.Answer;
import org.shuzha.durability.Acknowledgements.Change;
import tools.jackson.databind.JsonNode;

/**
 * People who do not give up: a change whose answer was cut off is sent again, with the key it had, until an answer
 * comes. Their sessions were opened before and must outlive the server. For one thread.
 */
final class Persistent {

    private static final int PAUSE_MILLIS = 100;

    private final Acknowledgements acknowledgements;
    private final Map<String, Client> clients = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, Integer> answers = new TreeMap<>();
    private volatile boolean stopped;
    private volatile int acknowledged;
    private int sentAgain;

    /** {@code sessions}: signed-in clients by user name, which others may share. */
    Persistent(Map<String, Client> sessions, Acknowledgements acknowledgements) {
        this.acknowledgements = acknowledgements;
        sessions.forEach((username, session) -> clients.put(username, session.twin()));
    }

    Client as(String username) {
        return clients.get(username);
    }

    String id(String username) {
        return ids.computeIfAbsent(
                username, unseen -> as(unseen).get("/api/me").get("id").stringValue());
    }

    /** The answer to a change that was made; empty when it was refused. */
    Optional<JsonNode> post(Client client, String path, Object body) {
        return change(client, "POST", path, body);
    }

    /** As {@link #post}, but without a key: sent again it may be refused although it was made. */
    Optional<JsonNode> put(Client client, String path, Object body) {
        return change(client, "PUT", path, body);
    }

    void submit(Client client, String person, String matterId, int revision) {
        post(client, "/api/matters/" + matterId + "/submission", Map.of("revision", revision))
                .ifPresent(matter -> acknowledged(new Change(
                        "submitted",
                        matterId,
                        String.valueOf(matter.get("version").intValue()),
                        person)));
    }

    private Optional<JsonNode> change(Client client, String method, String path, Object body) {
        String key = UUID.randomUUID().toString();
        boolean again = false;
        while (true) {
            try {
                Answer answer = client.send(method, path, body, key);
                sentAgain += again ? 1 : 0;
                return judged(method, path, answer);
            } catch (UncheckedIOException down) {
                again = true;
                pause();
            }
        }
    }

    private Optional<JsonNode> judged(String method, String path, Answer answer) {
        boolean made = answer.status() < 300;
        String code = made ? "" : answer.json().path("code").stringValue("");
        String what = method + " " + path.replaceAll("[0-9A-Z]{26}", "…") + " " + answer.status() + " " + code;
        answers.merge(what, 1, Integer::sum);
        return made ? Optional.of(answer.json()) : Optional.empty();
    }

    void acknowledged(Change change) {
        acknowledgements.append(change);
        acknowledged++;
    }

    void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException over) {
            throw new IllegalStateException(over);
        }
    }

    void stop() {
        stopped = true;
    }

    boolean stopped() {
        return stopped;
    }

    /** How many answers of each kind came. */
    Map<String, Integer> answers() {
        return answers;
    }

    int acknowledged() {
        return acknowledged;
    }

    /** Changes answered only after they had been sent more than once. */
    int sentAgain() {
        return sentAgain;
    }
}
