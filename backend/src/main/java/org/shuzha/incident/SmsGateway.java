package org.shuzha.incident;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.core5.http.ContentType;
import org.shuzha.outbox.OutsideHttp;
import org.shuzha.outbox.OutsideHttp.Answer;
import org.shuzha.outbox.Unreachable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Persons with a mobile number, over the gateway that the operator configured; its answers are read and never logged. */
@Component
class SmsGateway implements TellingChannel {

    private static final int MOST_BYTES = 65_536;
    private static final int LONGEST_RECEIPT = 200;
    private static final List<Integer> REFUSED = List.of(400, 422);

    private final SmsProperties properties;
    private final JsonMapper json;
    private final OutsideHttp http;
    private final ContentType type;
    private final Map<String, String> headers = new LinkedHashMap<>();

    SmsGateway(SmsProperties properties, JsonMapper json) {
        this.properties = properties;
        this.json = json;
        this.http = new OutsideHttp(SystemDefaultDnsResolver.INSTANCE, properties.timeout(), properties.timeout());
        this.type = ContentType.parse(properties.type()).withCharset(StandardCharsets.UTF_8);
        for (String header : properties.headers()) {
            String[] parts = header.split(":", 2);
            if (parts.length < 2) {
                throw new IllegalStateException("shuzha.sms.headers needs Name: value");
            }
            headers.put(parts[0].strip(), parts[1].strip());
        }
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public boolean open() {
        return properties.url() != null && !properties.url().isBlank();
    }

    @Override
    public String send(String id, String to, String subject, String text) throws IOException, Unreachable {
        var message = new SmsTemplate(Map.of("to", to, "text", text, "id", id));
        URI url = URI.create(message.encoded(properties.url()));
        String body = properties.body() == null || properties.method().equals("GET") ? null : body(message);
        return receipt(http.send(properties.method(), url, headers, body, type, MOST_BYTES));
    }

    private String body(SmsTemplate message) {
        boolean form = type.isSameMimeType(ContentType.APPLICATION_FORM_URLENCODED);
        return form ? message.encoded(properties.body()) : message.quoted(properties.body(), json);
    }

    private String receipt(Answer answer) throws IOException, Unreachable {
        if (REFUSED.contains(answer.status())) {
            throw new Unreachable("refused", false);
        }
        if (answer.status() / 100 != 2) {
            throw new IOException("HTTP " + answer.status());
        }
        JsonNode said = said(answer.body());
        if (properties.result() != null) {
            requireTaken(said.at(properties.result()).asString(""));
        }
        String receipt = said.at(properties.receipt()).asString("");
        if (receipt.isBlank() || receipt.length() > LONGEST_RECEIPT) {
            // it may have been sent: nobody is told twice, and nobody counts as told without proof
            throw new Unreachable("no-receipt", true);
        }
        return receipt;
    }

    private void requireTaken(String result) throws IOException, Unreachable {
        if (properties.refused().contains(result)) {
            throw new Unreachable("refused", false);
        }
        if (!properties.accepted().contains(result)) {
            throw new IOException("the gateway took nothing");
        }
    }

    private JsonNode said(String body) {
        try {
            return json.readTree(body.isBlank() ? "null" : body);
        } catch (JacksonException noJson) {
            return json.nullNode();
        }
    }
}
