package org.shuzha.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.shuzha.Client;
import org.shuzha.Client.Answer;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** Somebody in front of our page and of the provider's: follows every redirect, types the password when asked. */
record OidcBrowser(Client client, String name) {

    /** Leaves our page by this door and comes back to it with what the provider added to the address. */
    Map<String, String> trip(String door) {
        return walk(client.post(door + "/address", null).path("address").asString());
    }

    Map<String, String> walk(String address) {
        URI next = URI.create(address);
        while (!next.getPath().equals("/sign-in/oidc")) {
            Answer answer = next.getPath().equals("/login") ? type(next) : look(next);
            assertThat(answer.status()).as("%s: %s", next, answer.text()).isEqualTo(302);
            next = next.resolve(answer.header("Location"));
        }
        return parameters(next);
    }

    JsonNode signIn() {
        return client.post("/api/session/oidc", trip("/api/session/oidc"));
    }

    /** The code of the refusal. */
    String refused() {
        return refused(trip("/api/session/oidc"));
    }

    String refused(Map<String, String> back) {
        return client.refused(401, "POST", "/api/session/oidc", back)
                .path("code")
                .asString();
    }

    static Map<String, String> parameters(URI address) {
        Map<String, String> found = new HashMap<>(
                UriComponentsBuilder.fromUri(address).build().getQueryParams().toSingleValueMap());
        found.keySet().retainAll(Set.of("state", "code", "error"));
        found.replaceAll((key, value) -> URLDecoder.decode(value, StandardCharsets.UTF_8));
        return found;
    }

    private Answer look(URI page) {
        return client.exchange(
                HttpRequest.newBuilder(page).header("Accept", "text/html").build());
    }

    private Answer type(URI page) {
        String form = "username=%s&password=%s".formatted(name, OidcServer.PASSWORD.replace(' ', '+'));
        return client.exchange(HttpRequest.newBuilder(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    }
}
