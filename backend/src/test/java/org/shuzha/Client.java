package org.shuzha;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A browser without a screen: keeps cookies, sends the CSRF header and a fresh {@code Idempotency-Key} with every POST.
 * {@code get}, {@code post}, {@code put} and {@code delete} expect success and answer the JSON; {@code refused} expects
 * a problem of that status; {@code send} leaves the judgement to the caller. Not for use by two threads at once.
 */
public class Client {

    /** Status, headers and bytes of one answer. */
    public record Answer(int status, HttpResponse<byte[]> response) {

        public JsonNode json() {
            byte[] body = response.body();
            return JSON.readTree(body.length == 0 ? "null".getBytes(StandardCharsets.UTF_8) : body);
        }

        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        /** First value of the header, empty when absent. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI base;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();

    private String password;

    public Client(URI base) {
        this.base = base;
    }

    /** Signs in over HTTP; the password of every demo person is {@code demo}. Answers this client. */
    public Client signIn(String username, String password) {
        post("/api/session", Map.of("username", username, "password", password));
        this.password = password;
        return this;
    }

    /** From now on a request for a fresh proof is answered by nobody. */
    public Client neverProving() {
        password = null;
        return this;
    }

    /** Another client in the same session, for another thread. */
    public Client twin() {
        var twin = new Client(base);
        twin.password = password;
        cookies.getCookieStore()
                .getCookies()
                .forEach(cookie -> twin.cookies.getCookieStore().add(base, cookie));
        return twin;
    }

    public JsonNode get(String path) {
        return successful("GET", path, send("GET", path, null));
    }

    public JsonNode post(String path, Object body) {
        return successful("POST", path, send("POST", path, body));
    }

    public JsonNode put(String path, Object body) {
        return successful("PUT", path, send("PUT", path, body));
    }

    public JsonNode delete(String path) {
        return successful("DELETE", path, send("DELETE", path, null));
    }

    /** Expects this status and answers the problem. */
    public JsonNode refused(int status, String method, String path, Object body) {
        Answer answer = send(method, path, body);
        assertThat(answer.status()).as("%s %s: %s", method, path, answer.text()).isEqualTo(status);
        return answer.json();
    }

    public Answer send(String method, String path, Object body) {
        return send(method, path, body, UUID.randomUUID().toString());
    }

    /** As above with a chosen idempotency key; null sends none. */
    public Answer send(String method, String path, Object body, String key) {
        byte[] bytes = body == null ? new byte[0] : JSON.writeValueAsBytes(body);
        return sendBytes(method, path, "application/json", bytes, key);
    }

    /** Any body, such as JSON that no record could produce. Asked for a fresh proof, it gives the password and repeats. */
    public Answer sendBytes(String method, String path, String type, byte[] body, String key) {
        Answer answer = sendOnce(method, path, type, body, key);
        if (password == null || answer.status() != 403 || !answer.text().contains("account.step-up-needed")) {
            return answer;
        }
        byte[] proof = JSON.writeValueAsBytes(Map.of("proof", password));
        assertThat(sendOnce("POST", "/api/account/proof", "application/json", proof, null)
                        .status())
                .isEqualTo(204);
        return sendOnce(method, path, type, body, key);
    }

    private Answer sendOnce(String method, String path, String type, byte[] body, String key) {
        BodyPublisher publisher = body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .method(method, publisher)
                .header("Accept", "application/json");
        if (body.length > 0) {
            request.header("Content-Type", type);
        }
        if (!"GET".equals(method)) {
            request.header("X-XSRF-TOKEN", csrf());
        }
        if ("POST".equals(method) && key != null) {
            request.header("Idempotency-Key", key);
        }
        return exchange(request.build());
    }

    /** Uploads one file to {@code /api/evidence}. */
    public Answer upload(String name, byte[] content) {
        return upload("/api/evidence", name, content, UUID.randomUUID().toString());
    }

    /** Uploads one file to this path. */
    public Answer upload(String path, String name, byte[] content, String key) {
        return upload(path, name, content, Map.of(), key);
    }

    /** Uploads one file with fields beside it. */
    public Answer upload(String path, String name, byte[] content, Map<String, String> fields, String key) {
        String boundary = "----" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((field, value) -> body.writeBytes(("--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value + "\r\n")
                .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        String type = "multipart/form-data; boundary=" + boundary;
        return sendBytes("POST", path, type, body.toByteArray(), key);
    }

    /** A request as it is, without CSRF header or key; cookies are sent. */
    public Answer exchange(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Value of a cookie this client holds, null when it holds none. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }

    public URI uri(String path) {
        return base.resolve(path);
    }

    private String csrf() {
        if (cookie("XSRF-TOKEN") == null) {
            exchange(HttpRequest.newBuilder(base.resolve("/api/session")).build());
        }
        return cookie("XSRF-TOKEN");
    }

    private static JsonNode successful(String method, String path, Answer answer) {
        assertThat(answer.status()).as("%s %s: %s", method, path, answer.text()).isBetween(200, 299);
        return answer.json();
    }
}
