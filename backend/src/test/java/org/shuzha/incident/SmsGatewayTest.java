package org.shuzha.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shuzha.outbox.Unreachable;
import tools.jackson.databind.json.JsonMapper;

/** Gateways of every make: where number and text go, and what of the answer counts. */
class SmsGatewayTest {

    private static final String TEXT = "他说：\"请看 {id} & \\n\"\n100%";

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private String answer = "{\"id\":\"R1\"}";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            requests.add(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawQuery() + " "
                            + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void json() throws Exception {
        assertThat(gateway("", "POST", "application/json", "{\"to\":\"{to}\",\"text\":\"{text}\"}", "/id")
                        .send("I1", "139", "", TEXT))
                .isEqualTo("R1");
        var sent = JsonMapper.shared().readTree(requests.get(0).replaceFirst("POST null ", ""));
        assertThat(sent.path("text").asString()).isEqualTo(TEXT);
        assertThat(sent.path("to").asString()).isEqualTo("139");
    }

    @Test
    void aForm() throws Exception {
        gateway("", "POST", "application/x-www-form-urlencoded", "mobile={to}&content={text}", "/id")
                .send("I1", "139", "", "一&二 三");
        assertThat(requests).containsExactly("POST null mobile=139&content=%E4%B8%80%26%E4%BA%8C%20%E4%B8%89");
    }

    @Test
    void anAddress() throws Exception {
        gateway("?to={to}&text={text}&ref={id}", "GET", "application/json", null, "/id")
                .send("I1", "139", "", "一&二");
        assertThat(requests).containsExactly("GET to=139&text=%E4%B8%80%26%E4%BA%8C&ref=I1 ");
    }

    @Test
    void theReceiptIsWhereItIsSaidToBe() throws Exception {
        answer = "{\"data\":[{\"msgId\":77}]}";
        SmsGateway gateway = gateway("", "POST", "application/json", "{}", "/data/0/msgId");
        assertThat(gateway.send("I1", "139", "", "一")).isEqualTo("77");
        for (String none : List.of("", "no json", "{}", "[]", "{\"data\":[{\"msgId\":\"" + "x".repeat(201) + "\"}]}")) {
            answer = none;
            assertThatThrownBy(() -> gateway.send("I1", "139", "", "一"))
                    .as(none)
                    .isInstanceOf(Unreachable.class)
                    .hasMessage("no-receipt");
        }
    }

    @Test
    void withoutAnAddressItIsOff() {
        assertThat(new SmsGateway(properties(null, "POST", "application/json", null, "/id"), JsonMapper.shared())
                        .open())
                .isFalse();
    }

    private SmsGateway gateway(String query, String method, String type, String body, String receipt) {
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/" + query;
        return new SmsGateway(properties(url, method, type, body, receipt), JsonMapper.shared());
    }

    private static SmsProperties properties(String url, String method, String type, String body, String receipt) {
        return new SmsProperties(
                url, method, type, body, List.of(), receipt, null, List.of(), List.of(), Duration.ofSeconds(2));
    }
}
