package org.shuzha.matter;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Collection;
import org.shuzha.identity.Directory;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Cursor;
import org.shuzha.shared.Idempotent;
import org.shuzha.shared.Likes;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.shuzha.shared.OpenTo.Scope;
import org.shuzha.shared.Page;
import org.shuzha.shared.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Filing, changing, submitting and looking up matters. */
@RestController
@RequestMapping("/api/matters")
class MatterController {

    record Draft(
            @NotBlank @Size(max = 80) String procedure,
            @NotNull JsonNode form) {}

    record Change(@NotNull JsonNode form, int revision) {}

    record Submission(int revision) {}

    record Withdrawal(@NotBlank @Size(max = 2000) String comment) {}

    private final Matters matters;
    private final Drafts drafts;
    private final Submissions submissions;
    private final Withdrawals withdrawals;
    private final Reopenings reopenings;
    private final MatterViews views;
    private final MatterRows rows;
    private final MatterReadGuard guard;
    private final MatterMapper mapper;
    private final Directory directory;

    MatterController(
            Matters matters,
            Drafts drafts,
            Submissions submissions,
            Withdrawals withdrawals,
            Reopenings reopenings,
            MatterViews views,
            MatterRows rows,
            MatterReadGuard guard,
            MatterMapper mapper,
            Directory directory) {
        this.matters = matters;
        this.drafts = drafts;
        this.submissions = submissions;
        this.withdrawals = withdrawals;
        this.reopenings = reopenings;
        this.views = views;
        this.rows = rows;
        this.guard = guard;
        this.mapper = mapper;
        this.directory = directory;
    }

    @OpenTo(Audience.SIGNED_IN)
    @Idempotent
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MatterViews.MatterDetail draft(Actor actor, @Valid @RequestBody Draft draft) {
        return views.detail(actor, drafts.draft(actor, draft.procedure(), draft.form(), null, null));
    }

    @OpenTo(value = Audience.SIGNED_IN, token = Scope.READ_MATTERS)
    @GetMapping
    Page<MatterRows.MatterRow> list(
            Actor actor,
            @RequestParam(defaultValue = "mine") String view,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) MatterStatus status,
            @RequestParam(required = false) String cursor) {
        var found = mapper.page(search(actor, view, q, status, Cursor.decode(cursor)));
        var page = Page.of(
                found, Page.SIZE, matter -> new Cursor(matter.updatedAt().toString(), matter.id()));
        return new Page<>(rows.rows(page.items()), page.next());
    }

    @OpenTo(Audience.SIGNED_IN)
    @PutMapping("/{id}")
    MatterViews.MatterDetail save(Actor actor, @PathVariable String id, @Valid @RequestBody Change change) {
        own(actor, id);
        return views.detail(actor, drafts.save(actor, id, change.revision(), change.form()));
    }

    @OpenTo(Audience.SIGNED_IN)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(Actor actor, @PathVariable String id) {
        own(actor, id);
        drafts.discard(actor, id);
    }

    @OpenTo(Audience.SIGNED_IN)
    @Idempotent
    @PostMapping("/{id}/submission")
    MatterViews.MatterDetail submit(Actor actor, @PathVariable String id, @Valid @RequestBody Submission submission) {
        own(actor, id);
        return views.detail(actor, submissions.submit(actor, id, submission.revision()));
    }

    @OpenTo(Audience.SIGNED_IN)
    @Idempotent
    @PostMapping("/{id}/withdrawal")
    MatterViews.MatterDetail withdraw(Actor actor, @PathVariable String id, @Valid @RequestBody Withdrawal withdrawal) {
        own(actor, id);
        return views.detail(actor, withdrawals.withdraw(actor, id, withdrawal.comment()));
    }

    @OpenTo(Audience.SIGNED_IN)
    @Idempotent
    @PostMapping("/{id}/copy")
    @ResponseStatus(HttpStatus.CREATED)
    MatterViews.MatterDetail copy(Actor actor, @PathVariable String id) {
        Matter original = own(actor, id);
        String kind = original.status() == MatterStatus.ENDED ? Matter.REFILED : "copied";
        return views.detail(actor, drafts.draft(actor, original.procedureKey(), original.form(), original, kind));
    }

    @OpenTo(Audience.SIGNED_IN)
    @Idempotent
    @PostMapping("/{id}/reopening")
    @ResponseStatus(HttpStatus.CREATED)
    MatterViews.MatterDetail reopen(Actor actor, @PathVariable String id) {
        return views.detail(actor, reopenings.draft(actor, readable(actor, id)));
    }

    private Matter readable(Actor actor, String id) {
        if (!guard.mayRead(actor, id)) {
            throw Problem.notFound("matter");
        }
        return matters.get(id);
    }

    /** What only the requester does; others who may read are told so, everybody else finds nothing. */
    private Matter own(Actor actor, String id) {
        Matter matter = readable(actor, id);
        if (!matter.requesterId().equals(actor.personId())) {
            throw Problem.notFound("matter");
        }
        return matter;
    }

    private MatterSearch search(Actor actor, String view, String q, MatterStatus status, Cursor after) {
        String text = q == null || q.isBlank() ? null : Likes.containing(q);
        Instant before = after == null ? null : Instant.parse(after.sort());
        String beforeId = after == null ? null : after.id();
        String requester = null;
        Collection<String> participants = null;
        String organisation = null;
        switch (view) {
            case "mine" -> requester = actor.personId();
            case "involved" -> participants = directory.selves(actor.personId());
            case "all" -> organisation = audited(actor);
            default -> throw Problem.invalid("view.unknown", java.util.Map.of("view", view));
        }
        return new MatterSearch(
                requester, participants, organisation, null, null, text, status, before, beforeId, Page.SIZE + 1);
    }

    private String audited(Actor actor) {
        String organisation = directory.organisationOf(actor.personId());
        if (!guard.audits(actor, organisation)) {
            throw Problem.forbidden("matter.auditors_only", java.util.Map.of());
        }
        return organisation;
    }
}
