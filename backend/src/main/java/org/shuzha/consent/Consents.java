package org.shuzha.consent;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Ids;
import org.shuzha.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What individuals answered to notices. Whoever changes or counts the answers to a notice holds its row: a matter is
 * covered by a consent or hears of its withdrawal, whichever came first. It is held after the matters and before any limit
 * of the ledger: a course goes from the consents to the quota in one transaction, never back.
 */
@Service
@Transactional
public class Consents {

    private final ConsentMapper mapper;
    private final NoticeMapper notices;
    private final PersonMarks marks;
    private final ConsentAccess access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Consents(
            ConsentMapper mapper,
            NoticeMapper notices,
            PersonMarks marks,
            ConsentAccess access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.notices = notices;
        this.marks = marks;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** Throws invalid with the code of {@link ConsentPolicy}. */
    void record(Actor actor, String noticeId, Capture capture) {
        Notice notice = lock(access.requireKeeper(actor), noticeId);
        add(actor, notice, capture).ifPresent(code -> {
            throw Problem.invalid(code, Map.of());
        });
        tell(
                notice,
                "consent.recorded",
                actor,
                Map.of("given", capture.given(), "how", capture.how().name()));
    }

    /** Under the lock of the notice; the code of the refusal, empty when it was added. */
    Optional<String> add(Actor actor, Notice notice, Capture capture) {
        String mark = marks.of(notice.organisationId(), capture.identifier());
        ConsentRecord standing = mapper.standing(notice.id(), mark).orElse(null);
        Optional<String> fault = ConsentPolicy.fault(capture, standing, clock.instant());
        if (fault.isEmpty()) {
            if (standing != null) {
                mapper.replace(standing.id());
            }
            mapper.insert(consent(actor, notice, mark, capture));
        }
        return fault;
    }

    /** Throws not_found for a notice of somebody else. */
    Notice lock(String organisationId, String noticeId) {
        return notices.lock(noticeId)
                .filter(notice -> notice.organisationId().equals(organisationId))
                .orElseThrow(() -> Problem.notFound("notice"));
    }

    void tell(Notice notice, String action, Actor actor, Map<String, Object> facts) {
        var all = new java.util.HashMap<>(facts);
        all.put("notice", notice.id());
        events.publishEvent(new ConsentEvent(notice.organisationId(), action, actor, all));
    }

    /** What this person consented to and has not withdrawn. Throws forbidden {@code consent.not_yours}. */
    public List<AliveConsent> of(Actor actor, String identifier) {
        String organisation = access.requireKeeper(actor);
        return mapper.aliveOf(organisation, marks.of(organisation, identifier));
    }

    /** Throws conflict {@code consent.nothing_to_withdraw} where the person does not consent, or no longer. */
    public void withdraw(Actor actor, String identifier, Collection<String> noticeIds, Manner how) {
        String organisation = access.requireKeeper(actor);
        String mark = marks.of(organisation, identifier);
        Instant now = clock.instant();
        for (String id : new TreeSet<>(noticeIds)) {
            Notice notice = lock(organisation, id);
            ConsentRecord consent = mapper.standing(id, mark)
                    .filter(ConsentRecord::alive)
                    .orElseThrow(() -> Problem.conflict("consent.nothing_to_withdraw", Map.of()));
            mapper.withdraw(consent.id(), how, actor, now);
            tell(notice, "consent.withdrawn", actor, Map.of("consent", consent.id(), "how", how.name()));
        }
    }

    /**
     * How many people consent to the notice in the way that is needed; holds the notice until the transaction ends. Empty
     * for a notice that is not the organisation's, that names another receiver than these, or that says nothing of going
     * abroad where data do.
     */
    public Optional<Long> alive(
            String organisationId, String noticeId, ConsentKind needed, Set<String> receivers, boolean abroad) {
        return notices.lock(noticeId)
                .filter(notice -> notice.organisationId().equals(organisationId))
                .filter(notice -> (notice.abroad() || !abroad) && notice.reaches(receivers))
                .map(notice -> mapper.countAlive(notice.id(), needed.answers()));
    }

    /** Title and version of the organisation's notices by id; what is none of them is left out. */
    public Map<String, String> titles(String organisationId, Collection<String> ids) {
        return ids.stream()
                .map(notices::find)
                .flatMap(Optional::stream)
                .filter(notice -> notice.organisationId().equals(organisationId))
                .collect(Collectors.toMap(Notice::id, notice -> notice.title() + " v" + notice.version()));
    }

    private ConsentRecord consent(Actor actor, Notice notice, String mark, Capture capture) {
        return new ConsentRecord(
                Ids.next(),
                notice.id(),
                mark,
                notice.kind(capture.guardian()),
                capture.given(),
                capture.guardian(),
                capture.capturedAt(),
                capture.how(),
                capture.evidence(),
                actor.personId(),
                clock.instant(),
                null);
    }
}
