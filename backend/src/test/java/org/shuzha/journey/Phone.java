package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.shuzha.Client;
import org.shuzha.Client.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody without an account, behind an address of their own, and the complaint they filed. */
final class Phone {

    static final String SECRET_NAME = "陈不愿透露";
    static final String SECRET_PHONE = "13955550123";
    static final String TEXT = "我叫陈不愿透露，门诊大厅屏幕显示了我的全名和病情。";

    private static final AtomicInteger COUNT = new AtomicInteger(1);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Client client;
    private final String address;
    String number;
    String secret;

    Phone(Client client) {
        this.client = client;
        int n = COUNT.incrementAndGet();
        this.address = "203.0." + (n / 250 + 1) + "." + (n % 250 + 1);
    }

    static Map<String, Object> about(Hospital respondent) {
        var complaint = new HashMap<String, Object>();
        complaint.put("respondentId", respondent.id);
        complaint.put("text", TEXT);
        complaint.put("happened", Forms.today().minusDays(3).toString());
        return complaint;
    }

    static Map<String, Object> named(Hospital respondent) {
        Map<String, Object> complaint = about(respondent);
        complaint.put("name", SECRET_NAME);
        complaint.put("phone", SECRET_PHONE);
        return complaint;
    }

    /** Files it and keeps number and secret. */
    Phone files(Map<String, Object> complaint, Map<String, byte[]> files) {
        Answer answer = tries(complaint, files);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        number = answer.json().path("number").asString();
        secret = answer.json().path("secret").asString();
        return this;
    }

    Answer tries(Map<String, Object> complaint, Map<String, byte[]> files) {
        return multipart("/api/complaints", "complaint", complaint, files);
    }

    Answer supplements(String text, Map<String, byte[]> files) {
        return multipart("/api/complaints/supplements", "supplement", access(Map.of("text", text)), files);
    }

    Answer withdraws() {
        return post("/api/complaints/withdrawals", access(Map.of("reason", "不想追究了")));
    }

    Answer looks() {
        return looks(number, secret);
    }

    Answer looks(String withNumber, String withSecret) {
        return post("/api/complaints/tracking", Map.of("number", withNumber, "secret", withSecret));
    }

    JsonNode sees() {
        Answer answer = looks();
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private Map<String, Object> access(Map<String, Object> more) {
        var body = new HashMap<String, Object>(Map.of("number", number, "secret", secret));
        body.putAll(more);
        return body;
    }

    private Answer post(String path, Object body) {
        return send(path, "application/json", JSON.writeValueAsBytes(body));
    }

    private Answer multipart(String path, String part, Object value, Map<String, byte[]> files) {
        String boundary = "----" + UUID.randomUUID();
        var body = new ByteArrayOutputStream();
        write(body, boundary, part, null, "application/json", JSON.writeValueAsBytes(value));
        files.forEach((name, content) -> write(body, boundary, "files", name, "application/octet-stream", content));
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(path, "multipart/form-data; boundary=" + boundary, body.toByteArray());
    }

    private static void write(
            ByteArrayOutputStream body, String boundary, String part, String file, String type, byte[] content) {
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + part + "\""
                + (file == null ? "" : "; filename=\"" + file + "\"") + "\r\nContent-Type: " + type + "\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private Answer send(String path, String type, byte[] body) {
        if (client.cookie("XSRF-TOKEN") == null) {
            client.exchange(HttpRequest.newBuilder(client.uri("/api/session")).build());
        }
        return client.exchange(HttpRequest.newBuilder(client.uri(path))
                .header("Content-Type", type)
                .header("X-XSRF-TOKEN", client.cookie("XSRF-TOKEN"))
                .header("X-Forwarded-For", address)
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }
}
