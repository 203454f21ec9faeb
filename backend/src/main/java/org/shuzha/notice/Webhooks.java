package org.shuzha.notice;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shuzha.identity.Administrators;
import org.shuzha.identity.Directory;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an administrator's organisation has its other systems told. */
@Service
@Transactional
class Webhooks {

    /** {@code url} null: none; {@code version} is what a change names; {@code sentAt}: when one last arrived. */
    record WebhookView(
            @Nullable String url, int version, @Nullable Instant sentAt) {}

    /** {@code secret} is shown with this answer and nowhere else. */
    record WebhookSet(String url, String secret, int version) {}

    private final WebhookMapper mapper;
    private final DeliveryMapper deliveries;
    private final WebhookClient client;
    private final WebhookSecrets secrets;
    private final Administrators administrators;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Webhooks(
            WebhookMapper mapper,
            DeliveryMapper deliveries,
            WebhookClient client,
            WebhookSecrets secrets,
            Administrators administrators,
            Directory directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.deliveries = deliveries;
        this.client = client;
        this.secrets = secrets;
        this.administrators = administrators;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public WebhookView view(Actor actor) {
        String organisation = administrators.organisationOf(actor);
        return mapper.find(organisation)
                .map(one -> new WebhookView(one.url(), one.version(), deliveries.webhookSentAt(organisation)))
                .orElse(new WebhookView(null, 0, null));
    }

    /**
     * {@code renew}: with a new secret. Throws invalid {@code webhook.url}, {@code webhook.unknown_host} and {@code
     * webhook.refused}, conflict {@code webhook.changed}, unavailable {@code webhook.no_key}.
     */
    WebhookSet set(Actor actor, String url, boolean renew, int version) {
        URI target = target(url.strip());
        String organisation = administrators.organisationOf(actor);
        Webhook before = mapper.find(organisation).orElse(null);
        require(before, version);
        int generation = before == null ? 0 : before.generation() + (renew ? 1 : 0);
        var next = new Webhook(
                organisation, target.toString(), generation, version + 1, actor.personId(), clock.instant());
        String secret = secrets.told(next);
        if (before == null) {
            mapper.insert(next);
        } else if (mapper.update(next) == 0) {
            throw changed(mapper.find(organisation).orElse(before));
        }
        Map<String, Object> facts = Map.of("host", target.getHost(), "secret", before == null || renew);
        events.publishEvent(new NoticeEvent(organisation, "webhook.set", actor, facts));
        return new WebhookSet(next.url(), secret, next.version());
    }

    /** Throws not_found where there is none, conflict {@code webhook.changed}. */
    void remove(Actor actor, int version) {
        String organisation = administrators.organisationOf(actor);
        Webhook before = mapper.find(organisation).orElseThrow(() -> Problem.notFound("webhook"));
        if (mapper.remove(organisation, version) == 0) {
            throw changed(before);
        }
        events.publishEvent(new NoticeEvent(organisation, "webhook.removed", actor, Map.of()));
    }

    private void require(Webhook before, int version) {
        if (before == null ? version != 0 : before.version() != version) {
            throw before == null ? Problem.notFound("webhook") : changed(before);
        }
    }

    private Problem changed(Webhook webhook) {
        String by = directory.names(List.of(webhook.changedBy())).getOrDefault(webhook.changedBy(), "");
        return Problem.conflict(
                "webhook.changed", Map.of("by", by, "at", webhook.changedAt().toString()));
    }

    /** Over TLS, unless the operator allows the place as one of the own network. */
    private URI target(String url) {
        try {
            URI target = new URI(url);
            String host = target.getHost();
            boolean sound = host != null && target.getUserInfo() == null && target.getFragment() == null;
            boolean secure = "https".equals(target.getScheme());
            if (!sound || !secure && !"http".equals(target.getScheme())) {
                throw Problem.invalid("webhook.url", Map.of());
            }
            boolean inside = client.targets().inside(host.replaceAll("[\\[\\]]", ""));
            if (!secure && !inside) {
                throw Problem.invalid("webhook.url", Map.of());
            }
            return target;
        } catch (URISyntaxException malformed) {
            throw Problem.invalid("webhook.url", Map.of());
        } catch (WebhookTargets.RefusedException refused) {
            throw Problem.invalid("webhook.refused", Map.of());
        } catch (UnknownHostException unknown) {
            throw Problem.invalid("webhook.unknown_host", Map.of());
        }
    }
}
