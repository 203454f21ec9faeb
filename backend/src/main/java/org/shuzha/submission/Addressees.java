package org.shuzha.submission;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.shuzha.calendar.WorkingDays;
import org.shuzha.matter.Matter;
import org.shuzha.matter.Matters;
import org.shuzha.matter.SystemFilings;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What an authority issues: to whom, each institution's own matter, and who stays silent. All under the lock of its matter. */
@Component
class Addressees {

    private final AddressedMapper mapper;
    private final Matters matters;
    private final SystemFilings filings;
    private final Reach reach;
    private final Reminders reminders;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Addressees(
            AddressedMapper mapper,
            Matters matters,
            SystemFilings filings,
            Reach reach,
            Reminders reminders,
            WorkingDays workingDays,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.matters = matters;
        this.filings = filings;
        this.reach = reach;
        this.reminders = reminders;
        this.workingDays = workingDays;
        this.events = events;
        this.clock = clock;
    }

    /** Who was addressed, and when that limit passes. */
    record Issued(List<String> institutions, Instant dueAt) {}

    /** Lists them. */
    Issued list(String matterId) {
        Matter matter = matters.get(matterId);
        JsonNode content = reach.content(matter);
        List<String> institutions = reach.issuable(matter, content);
        String limit = Reach.limit(content).toString();
        Instant dueAt = workingDays.due(clock.instant(), limit);
        institutions.forEach(institution -> insert(matter, content, institution, dueAt));
        publish(matterId, "addressed.issued", Map.of("institutions", institutions, "limit", limit));
        return new Issued(institutions, dueAt);
    }

    /** Opens the matter of one institution and answers its id. */
    String open(String matterId, String institutionId, String procedureKey) {
        Addressed addressed = mapper.undelivered(matterId, institutionId);
        Matter matter = matters.get(matterId);
        Matter opened = filings.address(matter, reach.content(matter), institutionId, procedureKey);
        mapper.deliver(addressed.id(), opened.id(), clock.instant());
        publish(matterId, "addressed.delivered", Map.of("institution", institutionId));
        publish(opened.id(), "addressed.received", Map.of("authority", addressed.authorityId()));
        return opened.id();
    }

    /** Whether somebody is still waited for: this institution, or any of them where null. */
    boolean remind(String matterId, String institutionId) {
        List<Addressed> silent = silent(matterId, institutionId).stream()
                .filter(one -> one.institutionMatterId() != null)
                .toList();
        silent.forEach(one -> {
            mapper.remind(one.id(), clock.instant());
            reminders.tell(one, matters.get(one.institutionMatterId()));
        });
        publish(matterId, "addressed.reminded", Map.of("institutions", institutions(silent)));
        return !silent.isEmpty();
    }

    /** One by one: who is still waited for when the authority closes or goes on without. */
    void recordSilent(String matterId, String institutionId) {
        List<Addressed> silent = silent(matterId, institutionId);
        silent.forEach(one -> mapper.silent(one.id(), clock.instant()));
        publish(matterId, "addressed.silent", Map.of("institutions", institutions(silent)));
    }

    private void insert(Matter matter, JsonNode content, String institutionId, Instant dueAt) {
        String id = Ids.next();
        mapper.insert(Addressed.issued(id, matter, institutionId, clock.instant(), dueAt));
        Reach.texts(content, "attachments")
                .forEach(file -> mapper.insertDocument(new AddressedMapper.Document(id, file, false)));
    }

    private List<Addressed> silent(String matterId, String institutionId) {
        return mapper.by(matterId).stream()
                .filter(one -> institutionId == null || one.institutionId().equals(institutionId))
                .filter(Addressed::silent)
                .toList();
    }

    private void publish(String matterId, String action, Map<String, Object> facts) {
        events.publishEvent(new DispatchEvent(matterId, action, Actor.SYSTEM, facts));
    }

    private static List<String> institutions(List<Addressed> addressed) {
        return addressed.stream().map(Addressed::institutionId).toList();
    }
}
