package org.shuzha.submission;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.shuzha.calendar.WorkingDays;
import org.shuzha.identity.Directory;
import org.shuzha.identity.Organisation;
import org.shuzha.matter.Matter;
import org.shuzha.matter.Matters;
import org.shuzha.matter.SystemFilings;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Ids;
import org.shuzha.shared.Problem;
import org.shuzha.shared.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What an authority issues: to whom, each institution's own matter, and who stays silent. All under the lock of its matter. */
@Component
class Addressees {

    private final AddressedMapper mapper;
    private final Matters matters;
    private final SystemFilings filings;
    private final Directory directory;
    private final Reminders reminders;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Addressees(
            AddressedMapper mapper,
            Matters matters,
            SystemFilings filings,
            Directory directory,
            Reminders reminders,
            WorkingDays workingDays,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.matters = matters;
        this.filings = filings;
        this.directory = directory;
        this.reminders = reminders;
        this.workingDays = workingDays;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The institutions that the form names and that are within reach today. Throws conflict {@code submission.limit_passed}
     * when the limit is over, {@code submission.nobody_addressed} when none is left (A23.2).
     */
    List<String> issuable(Matter matter) {
        LocalDate limit = limit(matter);
        if (limit.isBefore(Times.today(clock))) {
            throw Problem.conflict("submission.limit_passed", Map.of("limit", limit.toString()));
        }
        Set<String> within = directory.supervisedBy(matter.organisationId()).stream()
                .map(Organisation::id)
                .collect(Collectors.toSet());
        List<String> institutions = texts(matter.form(), Matter.INSTITUTIONS).stream()
                .filter(within::contains)
                .toList();
        if (institutions.isEmpty()) {
            throw Problem.conflict("submission.nobody_addressed", Map.of());
        }
        return institutions;
    }

    /** Lists them, and answers their ids. */
    List<String> list(String matterId) {
        Matter matter = matters.get(matterId);
        List<String> institutions = issuable(matter);
        institutions.forEach(institution -> insert(
                matter,
                institution,
                workingDays.due(clock.instant(), limit(matter).toString())));
        publish(
                matterId,
                "addressed.issued",
                Map.of("institutions", institutions, "limit", limit(matter).toString()));
        return institutions;
    }

    /** Opens the matter of one institution and answers its id. */
    String open(String matterId, String institutionId, String procedureKey) {
        Addressed addressed = mapper.of(matterId, institutionId);
        Matter opened = filings.address(matters.get(matterId), institutionId, procedureKey);
        mapper.deliver(addressed.id(), opened.id(), clock.instant());
        publish(matterId, "addressed.delivered", Map.of("institution", institutionId));
        publish(opened.id(), "addressed.received", Map.of("authority", addressed.authorityId()));
        return opened.id();
    }

    void remind(String matterId) {
        List<Addressed> silent = silent(matterId).stream()
                .filter(one -> one.institutionMatterId() != null)
                .toList();
        silent.forEach(one -> {
            mapper.remind(one.id(), clock.instant());
            reminders.tell(one, matters.get(one.institutionMatterId()));
        });
        publish(matterId, "addressed.reminded", Map.of("institutions", institutions(silent)));
    }

    /** One by one: who has not replied when the authority closes. */
    void recordSilent(String matterId) {
        List<Addressed> silent = silent(matterId);
        silent.forEach(one -> mapper.silent(one.id(), clock.instant()));
        publish(matterId, "addressed.silent", Map.of("institutions", institutions(silent)));
    }

    private void insert(Matter matter, String institutionId, Instant dueAt) {
        String id = Ids.next();
        mapper.insert(new Addressed(
                id,
                matter.id(),
                matter.organisationId(),
                institutionId,
                null,
                clock.instant(),
                dueAt,
                null,
                null,
                null,
                null,
                null,
                0,
                null,
                null,
                null));
        texts(matter.form(), "attachments")
                .forEach(file -> mapper.insertDocument(new AddressedMapper.Document(id, file, false)));
    }

    private static LocalDate limit(Matter matter) {
        return LocalDate.parse(matter.form().path(Matter.LIMIT).asString());
    }

    private List<Addressed> silent(String matterId) {
        return mapper.by(matterId).stream()
                .filter(one -> one.repliedAt() == null)
                .toList();
    }

    private void publish(String matterId, String action, Map<String, Object> facts) {
        events.publishEvent(new DispatchEvent(matterId, action, Actor.SYSTEM, facts));
    }

    static List<String> texts(JsonNode form, String field) {
        return StreamSupport.stream(form.path(field).spliterator(), false)
                .map(one -> one.asString(""))
                .toList();
    }

    private static List<String> institutions(List<Addressed> addressed) {
        return addressed.stream().map(Addressed::institutionId).toList();
    }
}
