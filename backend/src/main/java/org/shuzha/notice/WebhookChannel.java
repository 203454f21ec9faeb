package org.shuzha.notice;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shuzha.notice.Delivery.Channel;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells an organisation's other systems that something was told to its people, once however many they were: id, kind, link and
 * time, signed. Whom and what is not said.
 */
@Component
class WebhookChannel implements DeliveryChannel {

    private static final String PREFIX = "notice.";

    private final WebhookMapper mapper;
    private final WebhookClient client;
    private final WebhookSecrets secrets;
    private final NoticeProperties properties;
    private final JsonMapper json;
    private final Clock clock;

    WebhookChannel(
            WebhookMapper mapper,
            WebhookClient client,
            WebhookSecrets secrets,
            NoticeProperties properties,
            JsonMapper json,
            Clock clock) {
        this.mapper = mapper;
        this.client = client;
        this.secrets = secrets;
        this.properties = properties;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public boolean open() {
        return true;
    }

    @Override
    public List<Outgoing> outgoing(List<Addressed> raised) {
        Map<String, Addressed> byOrganisation = raised.stream()
                .filter(one -> !one.outside())
                .collect(Collectors.toMap(
                        one -> one.contact().organisationId(),
                        one -> one,
                        (first, other) -> first,
                        LinkedHashMap::new));
        if (byOrganisation.isEmpty()) {
            return List.of();
        }
        return mapper.having(byOrganisation.keySet()).stream()
                .map(organisation ->
                        new Outgoing(byOrganisation.get(organisation).notice(), organisation, organisation))
                .toList();
    }

    /** Who has taken the webhook away meanwhile is told nothing. */
    @Override
    public void send(Delivery delivery, NoticeEntry notice) throws IOException {
        Optional<Webhook> webhook = mapper.find(delivery.targetId());
        if (webhook.isPresent()) {
            String body = body(delivery, notice);
            long timestamp = clock.instant().getEpochSecond();
            Map<String, String> headers = Map.of(
                    "webhook-id",
                    delivery.id(),
                    "webhook-timestamp",
                    String.valueOf(timestamp),
                    "webhook-signature",
                    secrets.signature(webhook.get(), delivery.id(), timestamp, body));
            client.post(URI.create(webhook.get().url()), headers, body);
        }
    }

    private String body(Delivery delivery, NoticeEntry notice) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", delivery.id());
        body.put("kind", notice.textKey().substring(PREFIX.length()));
        body.put(
                "link",
                notice.kind() == null ? null : properties.link(NoticeViews.path(notice.kind(), notice.aboutId())));
        body.put("occurred", notice.raisedAt().toString());
        return json.writeValueAsString(body);
    }
}
