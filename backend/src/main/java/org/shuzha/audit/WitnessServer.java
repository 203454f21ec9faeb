package org.shuzha.audit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A witness behind a small HTTP server of its own. */
final class WitnessServer implements AutoCloseable {

    private static final int MOST_BYTES = 64 << 10;

    private final HttpServer server;
    private final Witness witness;

    /** Listens at once; port 0 for any. */
    WitnessServer(Witness witness, InetSocketAddress address) throws IOException {
        this.witness = witness;
        this.server = HttpServer.create(address, 0);
        server.createContext("/add-checkpoint", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean post = exchange.getRequestMethod().equals("POST");
            byte[] body = post ? exchange.getRequestBody().readNBytes(MOST_BYTES) : new byte[0];
            WitnessAnswer answer = witness.add(new String(body, StandardCharsets.UTF_8));
            byte[] text = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.sendResponseHeaders(answer.status(), text.length);
            exchange.getResponseBody().write(text);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
