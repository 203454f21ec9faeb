package org.shuzha.submission;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterEvent;
import org.shuzha.matter.Matters;
import org.shuzha.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What an institution tells the authority that addressed it: how far it is, and its reply. Nothing else goes there. */
@Component
class IssuerNews {

    private final AddressedMapper mapper;
    private final Telling telling;
    private final Matters matters;
    private final AddressedWorkflow workflow;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IssuerNews(
            AddressedMapper mapper,
            Telling telling,
            Matters matters,
            AddressedWorkflow workflow,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.telling = telling;
        this.matters = matters;
        this.workflow = workflow;
        this.events = events;
        this.clock = clock;
    }

    /**
     * {@code milestone} is a word of the vocabulary; the trails of both matters say that it was told. The last step with one of
     * the opinions says what goes along; the authority's matter may wait for it.
     */
    void tell(String matterId, String milestone, List<String> opinions) {
        Addressed addressed = mapper.ofInstitutionMatter(matterId);
        JsonNode content = telling.read(matterId, null, opinions).orElse(null);
        if (content != null) {
            telling.write(addressed, milestone, false, content);
        }
        reach(addressed, milestone, content);
        List<String> documents =
                content == null ? List.of() : Telling.documents(content).toList();
        String action = "addressed." + milestone.replace('-', '_');
        publish(matterId, action, Map.of("authority", addressed.authorityId(), "documents", documents));
        publish(addressed.matterId(), action, Map.of("institution", addressed.institutionId(), "documents", documents));
        workflow.told(matters.get(addressed.matterId()), addressed.institutionId(), milestone);
    }

    private void reach(Addressed addressed, String milestone, JsonNode content) {
        Instant now = clock.instant();
        switch (milestone) {
            case "acknowledged" -> mapper.acknowledge(addressed.id(), now);
            case "noted" -> mapper.note(addressed.id(), now);
            case "planned" -> mapper.plan(addressed.id(), now);
            case "handled" -> mapper.handle(addressed.id(), now);
            case "extension-asked" -> mapper.askExtension(addressed.id(), now);
            case "replied", "hearing-asked" -> mapper.reply(addressed.id(), content, now);
            case "attendance" -> {
                // told, and how far the institution is does not change
            }
            default -> throw new IllegalStateException("unknown milestone " + milestone);
        }
    }

    /** What was withdrawn is waited for no longer. */
    @EventListener
    void on(MatterEvent event) {
        if (!event.action().equals("matter.ended")) {
            return;
        }
        Matter matter = matters.get(event.matterId());
        if ("WITHDRAWN".equals(matter.outcome()) && mapper.count(matter.id()) > 0) {
            mapper.cancel(matter.id(), clock.instant());
            publish(matter.id(), "addressed.cancelled", Map.of());
        }
        if ("CANCELLED".equals(matter.outcome()) && matter.addressed()) {
            mapper.cancelOne(mapper.ofInstitutionMatter(matter.id()).id(), clock.instant());
        }
    }

    private void publish(String matterId, String action, Map<String, Object> facts) {
        events.publishEvent(new DispatchEvent(matterId, action, Actor.SYSTEM, facts));
    }
}
