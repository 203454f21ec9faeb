package org.shuzha.journey;

import java.util.List;
import org.shuzha.Client;
import org.shuzha.Client.Answer;
import tools.jackson.databind.JsonNode;

/** What people of a hospital are told. */
final class NoticeSeen {

    private NoticeSeen() {}

    /** The latest notices of a person, latest first. */
    static List<JsonNode> of(Hospital hospital, String who) {
        return Walk.list(hospital.as(who).get("/api/notices").path("items"));
    }

    static List<String> texts(Hospital hospital, String who) {
        return of(hospital, who).stream()
                .map(row -> row.path("text").asString())
                .toList();
    }

    /** The texts of those about this matter. */
    static List<String> texts(Walk walk, String who) {
        return texts(walk.hospital, who).stream()
                .filter(text -> text.contains(walk.number()))
                .toList();
    }

    static int unread(Hospital hospital, String who) {
        return hospital.as(who).get("/api/notices/unread").path("unread").asInt();
    }

    static Answer inEnglish(Client client) {
        return client.exchange(java.net.http.HttpRequest.newBuilder(client.uri("/api/notices"))
                .header("Accept-Language", "en")
                .build());
    }
}
