package org.shuzha.notice;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.shuzha.identity.Announcement;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Cursor;
import org.shuzha.shared.Ids;
import org.shuzha.shared.Page;
import org.shuzha.shared.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What people are told, and what they have read of it. */
@Service
@Transactional
class NoticeBoard {

    private final NoticeBoardMapper mapper;
    private final NoticeViews views;
    private final DeliveryQueue queue;
    private final JsonMapper json;
    private final Clock clock;

    NoticeBoard(NoticeBoardMapper mapper, NoticeViews views, DeliveryQueue queue, JsonMapper json, Clock clock) {
        this.mapper = mapper;
        this.views = views;
        this.queue = queue;
        this.json = json;
        this.clock = clock;
    }

    /** Tells everybody who has not been told yet. */
    void raise(Announcement news) {
        Set<String> people = new LinkedHashSet<>(news.people());
        if (!people.isEmpty()) {
            mapper.told(news.once(), people).forEach(people::remove);
        }
        List<NoticeEntry> raised =
                people.stream().map(person -> entry(news, person)).toList();
        raised.forEach(mapper::insert);
        queue.put(raised);
    }

    /** What asked people to do a task counts as read once it is done or gone. */
    void settle(String taskId) {
        mapper.readAll(List.of("task:" + taskId, "near:" + taskId, "passed:" + taskId), clock.instant());
    }

    @Transactional(readOnly = true)
    public Page<NoticeViews.NoticeRow> page(Actor actor, Cursor after, Locale locale) {
        var found = mapper.page(actor.personId(), after == null ? null : after.id(), Page.SIZE + 1);
        var page = Page.of(found, Page.SIZE, entry -> new Cursor("", entry.id()));
        return new Page<>(views.rows(actor, page.items(), locale), page.next());
    }

    /** Throws not_found for what is not one's own. */
    @Transactional(readOnly = true)
    public NoticeViews.NoticeRow get(Actor actor, String id, Locale locale) {
        return views.rows(actor, List.of(require(actor, id)), locale).get(0);
    }

    /** Exact to 99; 100 means more. */
    @Transactional(readOnly = true)
    public int unread(Actor actor) {
        return mapper.unread(actor.personId());
    }

    void read(Actor actor, String id) {
        mapper.read(actor.personId(), require(actor, id).id(), clock.instant());
    }

    /** Reads this one and all that were there before it, so that what comes meanwhile stays unread. */
    void readUntil(Actor actor, String id) {
        mapper.readUntil(actor.personId(), require(actor, id).id(), clock.instant());
    }

    private NoticeEntry require(Actor actor, String id) {
        return mapper.find(actor.personId(), id).orElseThrow(() -> Problem.notFound("notice"));
    }

    private NoticeEntry entry(Announcement news, String person) {
        return new NoticeEntry(
                Ids.next(),
                person,
                news.once(),
                news.text(),
                json.valueToTree(news.args()),
                news.kind(),
                news.id(),
                news.urgent(),
                clock.instant(),
                null);
    }
}
