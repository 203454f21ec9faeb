package org.shuzha.journey;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A gateway for text messages on this machine that answers as a test wants it to. */
final class SmsGatewayServer implements AutoCloseable {

    /** What it answers: a status and a body. */
    record Reply(int status, String body) {

        static Reply taken(String receipt) {
            return new Reply(200, "{\"code\":0,\"id\":\"" + receipt + "\"}");
        }

        static Reply code(int code) {
            return new Reply(200, "{\"code\":" + code + "}");
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    final List<JsonNode> received = new CopyOnWriteArrayList<>();
    final List<String> keys = new CopyOnWriteArrayList<>();
    final AtomicInteger elsewhere = new AtomicInteger();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile Function<JsonNode, Reply> answers =
            message -> Reply.taken("R-" + message.path("id").asString());

    SmsGatewayServer(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.setExecutor(threads);
        server.createContext("/send", this::take);
        server.createContext("/elsewhere", exchange -> {
            elsewhere.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    SmsGatewayServer answering(Function<JsonNode, Reply> how) {
        answers = how;
        return this;
    }

    /** Numbers it was asked to send to, in that order. */
    List<String> numbers() {
        return received.stream().map(one -> one.path("to").asString()).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        JsonNode message = JSON.readTree(exchange.getRequestBody().readAllBytes());
        received.add(message);
        keys.add(exchange.getRequestHeaders().getFirst("X-Key"));
        Reply reply = answers.apply(message);
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        if (reply.status() / 100 == 3) {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
        }
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
