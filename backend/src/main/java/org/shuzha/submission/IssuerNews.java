package org.shuzha.submission;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.shuzha.matter.MatterEvent;
import org.shuzha.matter.MatterStep;
import org.shuzha.matter.MatterSteps;
import org.shuzha.matter.Matters;
import org.shuzha.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/** What an institution tells the authority that addressed it: how far it is, and its reply. Nothing else goes there. */
@Component
class IssuerNews {

    private static final String DRAFTED = "reply-drafted";

    private final AddressedMapper mapper;
    private final Matters matters;
    private final MatterSteps steps;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IssuerNews(
            AddressedMapper mapper, Matters matters, MatterSteps steps, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.matters = matters;
        this.steps = steps;
        this.events = events;
        this.clock = clock;
    }

    /** {@code milestone} is a word of the vocabulary; the trails of both matters say that it was told. */
    void tell(String matterId, String milestone) {
        Addressed addressed = mapper.ofInstitutionMatter(matterId);
        List<String> documents = switch (milestone) {
            case "acknowledged" -> {
                mapper.acknowledge(addressed.id(), clock.instant());
                yield List.of();
            }
            case "handled" -> {
                mapper.handle(addressed.id(), clock.instant());
                yield List.of();
            }
            case "replied" -> reply(addressed, matterId);
            default -> throw new IllegalStateException("unknown milestone " + milestone);
        };
        String action = "addressed." + milestone;
        publish(matterId, action, Map.of("authority", addressed.authorityId(), "documents", documents));
        publish(addressed.matterId(), action, Map.of("institution", addressed.institutionId(), "documents", documents));
    }

    /** A warning that was withdrawn is waited for no longer. */
    @EventListener
    void on(MatterEvent event) {
        if (event.action().equals("matter.ended")
                && "WITHDRAWN".equals(matters.get(event.matterId()).outcome())
                && mapper.count(event.matterId()) > 0) {
            mapper.cancel(event.matterId(), clock.instant());
            publish(event.matterId(), "addressed.cancelled", Map.of());
        }
    }

    private List<String> reply(Addressed addressed, String matterId) {
        MatterStep draft = steps.ofMatter(matterId).stream()
                .filter(step -> step.done() && DRAFTED.equals(step.opinion()))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        var said = JsonNodeFactory.instance.objectNode();
        said.set("reply", draft.form().path("reply"));
        mapper.reply(addressed.id(), said, clock.instant());
        List<String> documents = Reach.texts(draft.form(), "attachments");
        documents.forEach(file -> mapper.insertDocument(new AddressedMapper.Document(addressed.id(), file, true)));
        return documents;
    }

    private void publish(String matterId, String action, Map<String, Object> facts) {
        events.publishEvent(new DispatchEvent(matterId, action, Actor.SYSTEM, facts));
    }
}
