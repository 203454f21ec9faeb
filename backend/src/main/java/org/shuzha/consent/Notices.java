package org.shuzha.consent;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Cursor;
import org.shuzha.shared.Ids;
import org.shuzha.shared.Page;
import org.shuzha.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The notices of an organisation: written once, corrected by another version. */
@Service
@Transactional
class Notices {

    private final NoticeMapper mapper;
    private final ConsentAccess access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notices(NoticeMapper mapper, ConsentAccess access, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    NoticeView write(Actor actor, NoticeText text) {
        String organisation = access.requireWriter(actor);
        String id = Ids.next();
        return insert(actor, notice(actor, organisation, id, id, 1, text));
    }

    /** The next version of the notice's series. */
    NoticeView correct(Actor actor, String id, NoticeText text) {
        String organisation = access.requireWriter(actor);
        Notice before = require(actor, id);
        mapper.lock(before.seriesId());
        int version = mapper.lastVersion(before.seriesId()) + 1;
        return insert(actor, notice(actor, organisation, Ids.next(), before.seriesId(), version, text));
    }

    NoticeView one(Actor actor, String id) {
        return views(actor, List.of(require(actor, id))).get(0);
    }

    Page<NoticeView> page(Actor actor, Cursor cursor) {
        List<Notice> rows = mapper.page(access.organisation(actor), cursor == null ? null : cursor.id(), Page.SIZE + 1);
        Page<Notice> page = Page.of(rows, Page.SIZE, notice -> new Cursor("", notice.id()));
        return new Page<>(views(actor, page.items()), page.next());
    }

    /** What the actor may do besides what each notice says. */
    List<String> actions(Actor actor) {
        List<String> actions = new ArrayList<>();
        if (access.writes(actor)) {
            actions.add("write");
        }
        if (access.keeps(actor)) {
            actions.add("withdraw");
        }
        return actions;
    }

    private Notice require(Actor actor, String id) {
        return mapper.find(id)
                .filter(notice -> notice.organisationId().equals(access.organisation(actor)))
                .orElseThrow(() -> Problem.notFound("notice"));
    }

    private NoticeView insert(Actor actor, Notice notice) {
        mapper.insert(notice);
        Map<String, Object> facts = new HashMap<>();
        facts.put("notice", notice.id());
        facts.put("series", notice.seriesId());
        facts.put("version", notice.version());
        facts.put("abroad", notice.abroad());
        facts.put("separate", notice.separate());
        events.publishEvent(new ConsentEvent(notice.organisationId(), "consent.notice_written", actor, facts));
        return one(actor, notice.id());
    }

    private Notice notice(Actor actor, String organisation, String id, String series, int version, NoticeText text) {
        ConsentPolicy.fault(text).ifPresent(code -> {
            throw Problem.invalid(code, Map.of());
        });
        return new Notice(
                id,
                organisation,
                series,
                version,
                text.title().strip(),
                text.purpose().strip(),
                text.manner().strip(),
                text.infoTypes().strip(),
                text.receiverName(),
                text.receiverContact(),
                text.abroad(),
                text.separate(),
                text.rights().strip(),
                actor.personId(),
                clock.instant());
    }

    private List<NoticeView> views(Actor actor, List<Notice> notices) {
        if (notices.isEmpty()) {
            return List.of();
        }
        boolean writes = access.writes(actor);
        boolean keeps = access.keeps(actor);
        List<String> ids = notices.stream().map(Notice::id).toList();
        Set<String> latest = mapper.latest(ids);
        Map<String, NoticeCount> counts =
                mapper.counts(ids).stream().collect(Collectors.toMap(NoticeCount::noticeId, Function.identity()));
        return notices.stream()
                .map(notice -> view(notice, latest.contains(notice.id()), counts.get(notice.id()), writes, keeps))
                .toList();
    }

    private NoticeView view(Notice notice, boolean latest, NoticeCount counted, boolean writes, boolean keeps) {
        NoticeCount count = counted == null ? NoticeCount.none(notice.id()) : counted;
        List<String> actions = new ArrayList<>(keeps ? List.of("record", "import") : List.of());
        if (writes && latest) {
            actions.add("correct");
        }
        return new NoticeView(
                notice.id(),
                notice.seriesId(),
                notice.version(),
                latest,
                notice.title(),
                notice.purpose(),
                notice.manner(),
                notice.infoTypes(),
                notice.receiverName(),
                notice.receiverContact(),
                notice.abroad(),
                notice.separate(),
                notice.rights(),
                notice.createdAt(),
                count.givenCount(),
                count.refusedCount(),
                count.withdrawnCount(),
                actions);
    }
}
