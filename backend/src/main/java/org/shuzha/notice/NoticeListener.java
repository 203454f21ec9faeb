package org.shuzha.notice;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shuzha.engine.ProcessModels;
import org.shuzha.engine.TaskCancelled;
import org.shuzha.engine.TaskCompleted;
import org.shuzha.grant.GrantEvent;
import org.shuzha.identity.Announcement;
import org.shuzha.inbox.TaskEvent;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterEvent;
import org.shuzha.matter.MatterStep;
import org.shuzha.matter.MatterSteps;
import org.shuzha.matter.Matters;
import org.shuzha.shared.Ids;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Turns what happens into what people are told, in the transaction in which it happens: neither is there without the other. */
@Component
class NoticeListener {

    private static final Set<String> ARRIVALS = Set.of("task.opened", "task.resolved_again");

    private final NoticeBoard board;
    private final NoticeWords words;
    private final NoticePeople people;
    private final Matters matters;
    private final MatterSteps steps;
    private final ProcessModels models;

    NoticeListener(
            NoticeBoard board,
            NoticeWords words,
            NoticePeople people,
            Matters matters,
            MatterSteps steps,
            ProcessModels models) {
        this.board = board;
        this.words = words;
        this.people = people;
        this.matters = matters;
        this.steps = steps;
        this.models = models;
    }

    @EventListener
    void on(Announcement news) {
        board.raise(news);
    }

    /** Everybody who may decide it; that one's own matter came back is said by the matter. */
    @EventListener
    void on(TaskEvent event) {
        if (!ARRIVALS.contains(event.action())) {
            return;
        }
        MatterStep step = steps.find((String) event.facts().get("task"));
        Matter matter = matters.get(event.matterId());
        String handling = models.element(matter.deploymentId(), step.process(), step.element())
                .property("handling");
        if (event.action().equals("task.opened") && "correction".equals(handling)) {
            return;
        }
        String text = step.dueAt() == null ? "notice.task.arrived" : "notice.task.arrived_due";
        board.raise(new Announcement(
                "task:" + step.id(),
                people.asked(step),
                text,
                words.of(matter, step),
                NoticeViews.TASK,
                step.id(),
                false));
    }

    /** Whoever did it, nobody who was asked need look any more; leaders still read that it was late. */
    @EventListener
    void on(TaskCompleted task) {
        board.settle(task.taskId());
    }

    @EventListener
    void on(TaskCancelled task) {
        board.settle(task.taskId());
    }

    @EventListener
    void on(MatterEvent event) {
        switch (event.action()) {
            case "matter.status_reached" -> reached(event);
            case "matter.ended" -> ended(event);
            case "matter.withdrawn" -> withdrawn(event);
            case "matter.succeeded" -> succeeded(event);
            default -> {
                // nobody waits for it
            }
        }
    }

    @EventListener
    void on(GrantEvent event) {
        if (event.action().equals("grant.ended")
                && "REVOKED".equals(event.facts().get("status"))) {
            Matter matter = matters.get(event.matterId());
            tell(matter, List.of(matter.requesterId()), "notice.grant.revoked", words.of(matter), true);
        }
    }

    private void reached(MatterEvent event) {
        Matter matter = matters.get(event.matterId());
        switch (matter.status()) {
            case RETURNED ->
                tell(matter, List.of(matter.requesterId()), "notice.matter.returned", words.of(matter), true);
            case SUSPENDED ->
                tell(matter, List.of(matter.requesterId()), "notice.matter.suspended", words.of(matter), true);
            default -> {
                // on its way
            }
        }
    }

    /** Who took it back was told nothing new; that an institution is done with what was addressed to it, its authority reads. */
    private void ended(MatterEvent event) {
        Matter matter = matters.get(event.matterId());
        if (!"WITHDRAWN".equals(matter.outcome()) && !matter.addressed() && !matter.fromOutside()) {
            Map<String, Object> args = words.of(matter);
            args.put("outcome", words.outcome(matter));
            tell(matter, List.of(matter.requesterId()), "notice.matter.ended", args, false);
        }
    }

    /** Published before the tasks go: whoever was asked need not look any more. */
    private void withdrawn(MatterEvent event) {
        Matter matter = matters.get(event.matterId());
        Set<String> asked = new LinkedHashSet<>(matter.addressed() ? List.of() : List.of(matter.requesterId()));
        steps.openOf(List.of(matter.id())).values().stream()
                .flatMap(List::stream)
                .map(people::asked)
                .forEach(asked::addAll);
        asked.remove(event.actor().personId());
        tell(matter, asked, "notice.matter.withdrawn", words.of(matter), false);
    }

    private void succeeded(MatterEvent event) {
        Matter matter = matters.get(event.matterId());
        if (matter.number() != null) {
            tell(matter, List.of(matter.requesterId()), "notice.matter.succeeded", words.of(matter), false);
        }
    }

    private void tell(Matter matter, Collection<String> whom, String text, Map<String, Object> args, boolean urgent) {
        board.raise(new Announcement(Ids.next(), whom, text, args, NoticeViews.MATTER, matter.id(), urgent));
    }
}
