package org.shuzha.notice;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shuzha.inbox.MayDecide;
import org.shuzha.matter.MatterStep;
import org.shuzha.matter.MatterSteps;
import org.shuzha.shared.Actor;
import org.shuzha.shared.ReadGuard;
import org.springframework.stereotype.Component;

/**
 * Notices as their reader sees them today. Where they lead is asked anew each time: to the task while the reader may decide
 * it, else to the matter while the reader may read that, else nowhere; the sentence stays.
 */
@Component
class NoticeViews {

    static final String TASK = "task";
    static final String MATTER = "matter";

    /** Sent to leaders, who are to press for it and may not read the matter. */
    private static final Set<String> PRESSING = Set.of("notice.deadline.escalated", "notice.deadline.still_open");

    /**
     * {@code link}: path of the page it is about, null when the reader may not or no longer see it. {@code waitsFor}: names of
     * those whom its reader is to press, empty when it is done or asks for something else.
     */
    record NoticeRow(
            String id,
            String text,
            boolean urgent,
            Instant raisedAt,
            @Nullable Instant readAt,
            @Nullable String link,
            List<String> waitsFor) {}

    /** A thing that has a page of its own. */
    record Target(String kind, String id) {

        String path() {
            return NoticeViews.path(kind, id);
        }
    }

    private final NoticeWords words;
    private final MatterSteps steps;
    private final NoticePeople people;
    private final MayDecide mayDecide;
    private final List<ReadGuard> guards;

    NoticeViews(
            NoticeWords words, MatterSteps steps, NoticePeople people, MayDecide mayDecide, List<ReadGuard> guards) {
        this.words = words;
        this.steps = steps;
        this.people = people;
        this.mayDecide = mayDecide;
        this.guards = guards;
    }

    List<NoticeRow> rows(Actor actor, List<NoticeEntry> entries, Locale locale) {
        Map<String, MatterStep> tasks = tasks(entries);
        Map<String, String> links = links(actor, entries, tasks);
        return entries.stream()
                .map(entry -> new NoticeRow(
                        entry.id(),
                        words.text(entry, locale),
                        entry.urgent(),
                        entry.raisedAt(),
                        entry.readAt(),
                        links.get(entry.id()),
                        waitsFor(entry, tasks)))
                .toList();
    }

    static String path(String kind, String id) {
        return "/" + kind + "s/" + id;
    }

    /** By id of the notice. */
    private Map<String, String> links(Actor actor, List<NoticeEntry> entries, Map<String, MatterStep> tasks) {
        Set<String> mine = mayDecide
                .find(actor, tasks.values().stream().filter(MatterStep::open).toList())
                .keySet();
        var open = new HashMap<Target, Boolean>();
        var links = new HashMap<String, String>();
        for (NoticeEntry entry : entries) {
            Target target = target(entry, tasks, mine);
            if (target.kind() != null && open.computeIfAbsent(target, one -> mayRead(actor, one))) {
                links.put(entry.id(), target.path());
            }
        }
        return links;
    }

    private List<String> waitsFor(NoticeEntry entry, Map<String, MatterStep> tasks) {
        boolean pressing =
                PRESSING.contains(entry.textKey()) && tasks.get(entry.aboutId()).open();
        return pressing ? people.askedByName(tasks.get(entry.aboutId())) : List.of();
    }

    private Map<String, MatterStep> tasks(List<NoticeEntry> entries) {
        List<String> ids = entries.stream()
                .filter(entry -> TASK.equals(entry.kind()))
                .map(NoticeEntry::aboutId)
                .distinct()
                .toList();
        return steps.all(ids).stream().collect(Collectors.toMap(MatterStep::id, step -> step));
    }

    private static Target target(NoticeEntry entry, Map<String, MatterStep> tasks, Set<String> mine) {
        String id = entry.aboutId();
        return TASK.equals(entry.kind()) && !mine.contains(id)
                ? new Target(MATTER, tasks.get(id).matterId())
                : new Target(entry.kind(), id);
    }

    /** Where no guard answers for the kind, its page does. */
    private boolean mayRead(Actor actor, Target target) {
        return guards.stream()
                .filter(guard -> guard.kind().equals(target.kind()))
                .allMatch(guard -> guard.mayRead(actor, target.id()));
    }
}
