package org.shuzha.complaint;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shuzha.complaint.ComplaintEntry.Kind;
import org.shuzha.identity.Passwords;
import org.shuzha.matter.Matters;
import org.shuzha.shared.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The complainant's own side: how far it is, what was asked, more to say, taking it back. Number and secret open it. */
@Service
class ComplaintTracking {

    /** What either side said; {@code by} is the authority, null for the complainant; {@code files} are names. */
    record ComplaintSaid(
            Kind kind,
            Instant at,
            @Nullable String by,
            @Nullable String text,
            List<String> files) {}

    /** How far it is. */
    record TrackedComplaint(
            String number,
            String authority,
            Complaint.State state,
            @Nullable String outcome,
            Instant filedAt,
            @Nullable Instant withdrawnAt,
            Allegation allegation,
            List<ComplaintSaid> said,
            List<String> allowedActions) {}

    private final ComplaintMapper mapper;
    private final ComplaintBook book;
    private final ComplaintViews views;
    private final ComplaintThrottle throttle;
    private final ComplaintNews news;
    private final Passwords passwords;
    private final Matters matters;
    private final Clock clock;

    ComplaintTracking(
            ComplaintMapper mapper,
            ComplaintBook book,
            ComplaintViews views,
            ComplaintThrottle throttle,
            ComplaintNews news,
            Passwords passwords,
            Matters matters,
            Clock clock) {
        this.mapper = mapper;
        this.book = book;
        this.views = views;
        this.throttle = throttle;
        this.news = news;
        this.passwords = passwords;
        this.matters = matters;
        this.clock = clock;
    }

    /**
     * Id of the complaint that number and secret open, at the same cost and with the same answer whichever of them is wrong.
     * Throws not_found {@code complaint.unknown}, too_many {@code complaint.throttled}.
     */
    String open(String number, String secret, String address) {
        String plain = Codes.plain(number);
        throttle.takeGuess(plain, address);
        Optional<Complaint> found = mapper.numbered(plain);
        boolean opens = found.isPresent()
                ? passwords.matches(Codes.plain(secret), found.get().secretHash())
                : pretend(secret);
        if (!opens) {
            throw new Problem(Problem.Kind.NOT_FOUND, "complaint.unknown", Map.of(), List.of());
        }
        throttle.giveBackGuess(plain, address);
        return found.get().id();
    }

    private boolean pretend(String secret) {
        passwords.pretend(Codes.plain(secret));
        return false;
    }

    @Transactional(readOnly = true)
    public TrackedComplaint track(String id) {
        return views.tracked(mapper.one(id));
    }

    /** Throws conflict {@code complaint.ended}, and what uploads are refused with. */
    @Transactional
    public TrackedComplaint supplement(String id, String text, List<Upload> uploads) {
        Complaint complaint = locked(id);
        book.fromComplainant(complaint, Kind.SUPPLEMENTED, text, uploads);
        news.supplemented(complaint);
        return views.tracked(mapper.one(id));
    }

    /** The investigation goes on (A36); doing it again changes nothing. Throws conflict {@code complaint.ended}. */
    @Transactional
    public TrackedComplaint withdraw(String id, String reason) {
        Complaint complaint = locked(id);
        if (complaint.withdrawnAt() == null) {
            mapper.withdraw(id, clock.instant());
            book.fromComplainant(complaint, Kind.WITHDRAWN, reason, List.of());
            news.withdrawn(complaint);
        }
        return views.tracked(mapper.one(id));
    }

    /** Under the lock of the matter that handles it now; a transfer moves it to another one meanwhile. */
    private Complaint locked(String id) {
        Complaint complaint = mapper.one(id);
        matters.lock(complaint.matterId());
        Complaint now = mapper.one(id);
        if (now.ended() || !now.matterId().equals(complaint.matterId())) {
            throw Problem.conflict("complaint.ended", Map.of());
        }
        return now;
    }
}
