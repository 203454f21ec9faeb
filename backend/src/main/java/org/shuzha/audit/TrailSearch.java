package org.shuzha.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shuzha.identity.Directory;
import org.shuzha.matter.Matters;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Cursor;
import org.shuzha.shared.Page;
import org.shuzha.shared.Problem;
import org.shuzha.shared.Times;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Service;

/** Finds events in the trail of an auditor's organisation, the latest first. */
@Service
class TrailSearch {

    /**
     * What is asked for; empty or null where it does not matter.
     *
     * @param person part of a name or staff number of who acted or was represented
     * @param matter number of a matter
     * @param from first day in Asia/Shanghai, {@code until} the last
     */
    record Query(
            @Nullable String person,
            @Nullable String matter,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until,
            @Nullable String action,
            @Nullable String outcome) {}

    private final EntryMapper entries;
    private final StreamAccess access;
    private final Directory directory;
    private final Matters matters;

    TrailSearch(EntryMapper entries, StreamAccess access, Directory directory, Matters matters) {
        this.entries = entries;
        this.access = access;
        this.directory = directory;
        this.matters = matters;
    }

    /** Throws forbidden {@code trail.auditors_only} for everybody else. */
    Page<TrailEntry> page(Actor actor, Query query, Cursor cursor) {
        long below = cursor == null ? Long.MAX_VALUE : place(cursor);
        return Page.of(
                find(actor, query, below, Page.SIZE + 1),
                Page.SIZE,
                entry -> new Cursor(Long.toString(entry.leafIndex()), ""));
    }

    /** At most {@code limit} below that place of the tree. */
    List<TrailEntry> find(Actor actor, Query query, long below, int limit) {
        String organisation = access.audited(actor);
        List<String> people = blank(query.person()) ? null : directory.named(organisation, query.person());
        String stream = blank(query.matter()) ? null : stream(organisation, query.matter());
        if (people != null && people.isEmpty() || stream != null && stream.isEmpty()) {
            return List.of();
        }
        return entries.page(new EntrySearch(
                organisation,
                people,
                stream,
                query.from() == null
                        ? null
                        : query.from().atStartOfDay(Times.ZONE).toInstant(),
                query.until() == null
                        ? null
                        : query.until().plusDays(1).atStartOfDay(Times.ZONE).toInstant(),
                blank(query.action()) ? null : query.action(),
                blank(query.outcome()) ? null : query.outcome(),
                below,
                limit));
    }

    private String stream(String organisation, String number) {
        return matters.numbered(organisation, number.strip())
                .map(id -> StreamAccess.MATTER + ":" + id)
                .orElse("");
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static long place(Cursor cursor) {
        try {
            return Long.parseLong(cursor.sort());
        } catch (NumberFormatException foreign) {
            throw Problem.invalid("cursor.invalid", Map.of());
        }
    }
}
