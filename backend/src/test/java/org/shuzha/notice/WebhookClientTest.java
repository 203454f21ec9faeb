package org.shuzha.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real servers on this machine: one at 127.0.0.2, which is allowed, and one at 127.0.0.1 on the same port, which is not. */
class WebhookClientTest {

    private static final List<String> ALLOWED = List.of("127.0.0.2/32");
    private static final String NAME = "hook.example";

    private final AtomicInteger received = new AtomicInteger();
    private final AtomicInteger forbidden = new AtomicInteger();
    private final AtomicInteger lookups = new AtomicInteger();
    private HttpServer server;
    private HttpServer inside;

    @BeforeEach
    void servers() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.2", 0), 0);
        inside = HttpServer.create(
                new InetSocketAddress("127.0.0.1", server.getAddress().getPort()), 0);
        inside.createContext("/", exchange -> {
            forbidden.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        inside.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        inside.stop(0);
    }

    @Test
    void aNameThatAnswersDifferentlyTheSecondTimeReachesWhatWasChecked() throws Exception {
        answer(204);
        WebhookClient client = client("127.0.0.2", "127.0.0.1");
        client.post(url(NAME), Map.of(), "{}");
        assertThat(received).hasValue(1);
        assertThat(forbidden).hasValue(0);
        assertThat(lookups).hasValue(1);
        assertThatThrownBy(() -> client.post(url(NAME), Map.of(), "{}"))
                .isInstanceOf(WebhookTargets.RefusedException.class);
        assertThat(received).hasValue(1);
        assertThat(forbidden).hasValue(0);
    }

    @Test
    void aForbiddenAddressIsRefusedByNameAndByNumber() {
        for (String host : List.of("127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "2130706433")) {
            var client = new WebhookClient(new WebhookTargets(ALLOWED, InetAddress::getAllByName));
            assertThatThrownBy(() -> client.post(url(host), Map.of(), "{}"))
                    .as(host)
                    .isInstanceOf(WebhookTargets.RefusedException.class);
        }
        assertThat(forbidden).hasValue(0);
    }

    @Test
    void aRedirectIsNotFollowed() {
        server.createContext("/", exchange -> {
            received.incrementAndGet();
            exchange.getResponseHeaders().add("Location", url("127.0.0.1").toString());
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });
        assertThatThrownBy(() -> client("127.0.0.2").post(url(NAME), Map.of(), "{}"))
                .hasMessage("HTTP 307");
        assertThat(received).hasValue(1);
        assertThat(forbidden).hasValue(0);
    }

    @Test
    void anAnswerWithoutEndIsNotRead() throws Exception {
        var written = new AtomicInteger();
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                byte[] megabyte = new byte[1 << 20];
                while (written.incrementAndGet() < 1000) {
                    body.write(megabyte);
                }
            }
        });
        client("127.0.0.2").post(url(NAME), Map.of(), "{}");
        assertThat(written.get()).isLessThan(100);
    }

    @Test
    void whatIsNoSuccessIsSaid() {
        answer(503);
        assertThatThrownBy(() -> client("127.0.0.2").post(url(NAME), Map.of(), "{}"))
                .hasMessage("HTTP 503");
    }

    private void answer(int status) {
        server.createContext("/", exchange -> {
            received.incrementAndGet();
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
    }

    /** Every lookup answers the next address, the last one for good. */
    private WebhookClient client(String... answers) {
        return new WebhookClient(new WebhookTargets(ALLOWED, host -> {
            String answer = answers[Math.min(lookups.getAndIncrement(), answers.length - 1)];
            return new InetAddress[] {InetAddress.getByName(answer)};
        }));
    }

    private URI url(String host) {
        return URI.create("http://" + host + ":" + server.getAddress().getPort() + "/hook");
    }
}
