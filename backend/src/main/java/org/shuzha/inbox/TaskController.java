package org.shuzha.inbox;

import java.util.List;
import java.util.Map;
import org.shuzha.matter.MatterCounts;
import org.shuzha.matter.MatterStep;
import org.shuzha.matter.MatterSteps;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Cursor;
import org.shuzha.shared.Likes;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.shuzha.shared.Page;
import org.shuzha.shared.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Task lists, counts, claim and release. */
@RestController
@RequestMapping("/api/tasks")
class TaskController {

    /** Numbers for the badges; 1,000 means 999+. */
    record Counts(int mine, int queue, int drafts, int returned) {}

    private final Inbox inbox;
    private final TaskViews views;
    private final MatterSteps steps;
    private final MatterCounts matters;

    TaskController(Inbox inbox, TaskViews views, MatterSteps steps, MatterCounts matters) {
        this.inbox = inbox;
        this.views = views;
        this.steps = steps;
        this.matters = matters;
    }

    @OpenTo(Audience.SIGNED_IN)
    @GetMapping
    Page<TaskViews.TaskRow> list(
            Actor actor,
            @RequestParam(defaultValue = "mine") String view,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String procedure,
            @RequestParam(required = false) String cursor) {
        Cursor after = Cursor.decode(cursor);
        if (view.equals("done")) {
            var page = steps.doneBy(actor.personId(), after);
            var ids = page.items().stream().map(MatterStep::id).toList();
            return new Page<>(views.rows(actor, ids), page.next());
        }
        if (!List.of("mine", "queue").contains(view)) {
            throw Problem.invalid("view.unknown", Map.of("view", view));
        }
        var page = inbox.page(actor, view.equals("queue"), like(q), procedure, after);
        return new Page<>(views.rows(actor, page.items()), page.next());
    }

    @OpenTo(Audience.SIGNED_IN)
    @GetMapping("/counts")
    Counts counts(Actor actor) {
        return new Counts(
                inbox.count(actor, false),
                inbox.count(actor, true),
                matters.drafts(actor.personId()),
                matters.returned(actor.personId()));
    }

    @OpenTo(Audience.SIGNED_IN)
    @PostMapping("/{id}/claim")
    TaskViews.TaskRow claim(Actor actor, @PathVariable String id) {
        return views.row(actor, inbox.claim(actor, id));
    }

    @OpenTo(Audience.SIGNED_IN)
    @PostMapping("/{id}/release")
    TaskViews.TaskRow release(Actor actor, @PathVariable String id) {
        return views.row(actor, inbox.release(actor, id));
    }

    private static String like(String q) {
        return q == null || q.isBlank() ? null : Likes.containing(q);
    }
}
