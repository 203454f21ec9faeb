package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An organisation's other systems hear of its notices, signed, over a real server at the one address that is allowed. */
class WebhookTest extends JourneyTest {

    private static final String WEBHOOK = "/api/administration/webhook";
    private static final String DELIVERIES = "/api/administration/deliveries";

    private record Call(String id, String timestamp, String signature, String body) {}

    private final List<Call> calls = new ArrayList<>();
    private int status;
    private HttpServer server;
    private Hospital hospital;

    @BeforeEach
    void aReceiver() throws IOException {
        hospital = staffed("NATIONAL").administrators();
        calls.clear();
        status = 200;
        server = HttpServer.create(new InetSocketAddress("127.0.0.2", 0), 0);
        server.createContext("/hook", exchange -> {
            var headers = exchange.getRequestHeaders();
            calls.add(new Call(
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        JsonNode webhook = hospital.as("system").get(WEBHOOK);
        if (!webhook.path("url").isNull()) {
            hospital.as("system")
                    .delete(WEBHOOK + "?version=" + webhook.path("version").asInt());
        }
    }

    @Test
    void oneCallATimeHoweverManyAreToldSignedAndWithoutAWordTooMany() throws Exception {
        String secret = set(url(), 0).path("secret").asString();
        Walk walk = Walk.filed(hospital, "general.a").approved("head.a");
        send();
        assertThat(calls).hasSize(3); // the owner's task, the leader's, and one for both of IT
        Call call = calls.get(2);
        JsonNode body = JsonMapper.shared().readTree(call.body());
        assertThat(body.propertyNames()).containsExactly("id", "kind", "link", "occurred");
        assertThat(body.path("id").asString()).isEqualTo(call.id());
        assertThat(body.path("kind").asString()).startsWith("task.arrived");
        assertThat(body.path("link").asString())
                .isEqualTo("https://shuzha.hospital.example/tasks/" + walk.task("it.one"));
        assertThat(call.signature()).isEqualTo(signature(secret, call));
        assertThat(call.body()).doesNotContain(walk.number(), hospital.name("it.one"));
        send();
        assertThat(calls).hasSize(3);
        assertThat(hospital.as("system").get(WEBHOOK).path("sentAt").asString()).isNotEmpty();
    }

    @Test
    void aReceiverThatFailsIsTriedAgainWithTheSameId() {
        set(url(), 0);
        status = 500;
        Walk.filed(hospital, "general.a");
        send();
        send();
        assertThat(calls).hasSize(1);
        status = 200;
        clock.advance(Duration.ofMinutes(1));
        send();
        assertThat(calls).hasSize(2);
        assertThat(calls.get(1).id()).isEqualTo(calls.get(0).id());
        assertThat(calls.get(1).body()).isEqualTo(calls.get(0).body());
    }

    @Test
    void whatNeverArrivedIsListedForTheAdministrator() {
        set(url(), 0);
        status = 500;
        Walk.filed(hospital, "general.a");
        for (int hours = 0; hours < 9; hours++) {
            send();
            clock.advance(Duration.ofDays(1));
        }
        JsonNode failed = hospital.as("system").get(DELIVERIES + "/failed").at("/items/0");
        assertThat(failed.path("channel").asString()).isEqualTo("WEBHOOK");
        assertThat(failed.path("error").asString()).isEqualTo("HTTP 500");
        assertThat(failed.path("to").isNull()).isTrue();
    }

    @Test
    void aNewSecretSignsWhatFollows() throws Exception {
        String first = set(url(), 0).path("secret").asString();
        assertThat(set(url(), 1).path("secret").asString()).isEqualTo(first);
        JsonNode renewed = hospital.as("system").put(WEBHOOK, Map.of("url", url(), "renew", true, "version", 2));
        Walk.filed(hospital, "general.a");
        send();
        assertThat(calls.get(0).signature())
                .isEqualTo(signature(renewed.path("secret").asString(), calls.get(0)))
                .isNotEqualTo(signature(first, calls.get(0)));
        Hospital other = staffed("NATIONAL").administrators();
        assertThat(other.as("system").get(WEBHOOK).path("url").isNull()).isTrue();
        assertThat(other.as("system")
                        .put(WEBHOOK, Map.of("url", url(), "renew", false, "version", 0))
                        .path("secret")
                        .asString())
                .isNotEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "https://127.0.0.1/hook, webhook.refused",
        "https://localhost/hook, webhook.refused",
        "https://[::1]/hook, webhook.refused",
        "https://[::ffff:10.0.0.1]/hook, webhook.refused",
        "https://169.254.169.254/latest, webhook.refused",
        "https://nowhere.invalid/hook, webhook.unknown_host",
        "http://1.1.1.1/hook, webhook.url",
        "https://user:word@1.1.1.1/hook, webhook.url",
        "https://1.1.1.1/hook#part, webhook.url",
        "ftp://1.1.1.1/hook, webhook.url",
        "file:///etc/passwd, webhook.url",
        "/hook, webhook.url",
        "https:///hook, webhook.url"
    })
    void aForbiddenTargetIsNotSet(String url, String code) {
        assertCode(
                hospital.as("system").refused(422, "PUT", WEBHOOK, Map.of("url", url, "renew", false, "version", 0)),
                code);
    }

    /** As after a change of what is allowed, or of where a name leads. */
    @Test
    void aTargetThatBecameForbiddenIsNotReached() throws IOException {
        set(url(), 0);
        HttpServer inside = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        inside.createContext("/", exchange -> {
            calls.add(new Call("", "", "", ""));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        inside.start();
        try {
            jdbc.update(
                    "UPDATE notice_webhook SET url = ? WHERE organisation_id = ?",
                    "http://localhost:" + inside.getAddress().getPort() + "/",
                    hospital.id);
            Walk.filed(hospital, "general.a");
            send();
        } finally {
            inside.stop(0);
        }
        assertThat(calls).isEmpty();
        assertThat(jdbc.queryForList(
                        "SELECT error FROM notice_delivery WHERE organisation_id = ?", String.class, hospital.id))
                .containsExactly("refused target: localhost");
    }

    @Test
    void onlyTheSystemAdministratorSetsItAndEachChangeIsOnTheTrail() {
        var body = Map.of("url", url(), "renew", false, "version", 0);
        for (String who : List.of("security", "audit", "head.a")) {
            hospital.as(who).refused(403, "PUT", WEBHOOK, body);
            hospital.as(who).refused(403, "GET", WEBHOOK, null);
        }
        set(url(), 0);
        assertCode(hospital.as("system").refused(409, "PUT", WEBHOOK, body), "webhook.changed");
        assertCode(hospital.as("system").refused(409, "DELETE", WEBHOOK + "?version=0", null), "webhook.changed");
        hospital.as("system").delete(WEBHOOK + "?version=1");
        hospital.as("system").refused(404, "DELETE", WEBHOOK + "?version=1", null);
        Walk.filed(hospital, "general.a");
        send();
        assertThat(calls).isEmpty();
        List<String> leaves = jdbc.queryForList(
                "SELECT content FROM audit_leaf WHERE stream = ?", String.class, "organisation:" + hospital.id);
        assertThat(leaves).anyMatch(leaf -> leaf.contains("webhook.set") && leaf.contains("127.0.0.2"));
        assertThat(leaves).anyMatch(leaf -> leaf.contains("webhook.removed"));
    }

    private String url() {
        return "http://127.0.0.2:" + server.getAddress().getPort() + "/hook";
    }

    private JsonNode set(String url, int version) {
        return hospital.as("system").put(WEBHOOK, Map.of("url", url, "renew", false, "version", version));
    }

    private static String signature(String secret, Call call) throws Exception {
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        String signed = call.id() + "." + call.timestamp() + "." + call.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    private void send() {
        tick("OutboxClock");
    }
}
