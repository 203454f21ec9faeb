package org.shuzha.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands out what a search finds; that it was taken is on the trail. */
@Service
class TrailExport {

    /** Rows of one file at most. */
    static final int MOST = 20_000;

    private final TrailSearch search;
    private final TrailRows rows;
    private final StreamAccess access;
    private final ApplicationEventPublisher events;

    TrailExport(TrailSearch search, TrailRows rows, StreamAccess access, ApplicationEventPublisher events) {
        this.search = search;
        this.rows = rows;
        this.access = access;
        this.events = events;
    }

    /** Throws invalid {@code trail.export_too_large} for more than {@link #MOST} rows. */
    @Transactional
    String csv(Actor actor, TrailSearch.Query query) {
        List<TrailEntry> found = search.find(actor, query, Long.MAX_VALUE, MOST + 1);
        if (found.size() > MOST) {
            throw Problem.invalid("trail.export_too_large", Map.of("most", MOST));
        }
        events.publishEvent(new TrailEvent(
                "organisation:" + access.audited(actor), "trail.exported", actor, facts(query, found.size())));
        return new TrailCsv().of(rows.rows(found));
    }

    /** What was looked for, but not whom: that is a name. */
    private static Map<String, Object> facts(TrailSearch.Query query, int count) {
        Map<String, Object> facts = new HashMap<>(Map.of("rows", count));
        put(facts, "matter", query.matter());
        put(facts, "from", query.from());
        put(facts, "until", query.until());
        put(facts, "action", query.action());
        put(facts, "outcome", query.outcome());
        return facts;
    }

    private static void put(Map<String, Object> facts, String name, Object value) {
        if (value != null && !value.toString().isBlank()) {
            facts.put(name, value.toString());
        }
    }
}
