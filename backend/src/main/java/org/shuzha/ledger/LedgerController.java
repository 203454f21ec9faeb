package org.shuzha.ledger;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shuzha.matter.UnsavedDrafts;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Cursor;
import org.shuzha.shared.Idempotent;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.shuzha.shared.Page;
import org.shuzha.shared.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The ledger for those who answer for it, and for whoever fills in a form what that would do. */
@RestController
@RequestMapping("/api/ledger")
class LedgerController {

    record Declaration(
            @Min(1) @Max(1_000_000_000_000L) long total,
            @NotBlank @Size(min = 5, max = 1000) String basis) {}

    /** {@code matter}: the draft or returned matter that the form belongs to, null before it is saved. */
    record LedgerQuestion(
            @NotBlank @Size(max = 80) String procedure,
            @NotNull JsonNode form,
            @Nullable @Size(max = 26) String matter) {}

    private final LimitViews limits;
    private final PostingViews postings;
    private final Effects effects;
    private final LedgerReaders readers;
    private final LedgerMapper mapper;
    private final Baselines baselines;
    private final UnsavedDrafts drafts;

    LedgerController(
            LimitViews limits,
            PostingViews postings,
            Effects effects,
            LedgerReaders readers,
            LedgerMapper mapper,
            Baselines baselines,
            UnsavedDrafts drafts) {
        this.limits = limits;
        this.postings = postings;
        this.effects = effects;
        this.readers = readers;
        this.mapper = mapper;
        this.baselines = baselines;
        this.drafts = drafts;
    }

    @OpenTo(Audience.SIGNED_IN)
    @GetMapping("/limits")
    List<LimitViews.LimitView> limits(Actor actor) {
        return limits.limits(actor, readers.organisationOf(actor));
    }

    @OpenTo(Audience.SIGNED_IN)
    @GetMapping("/limits/{id}/postings")
    Page<PostingViews.PostingView> postings(
            Actor actor, @PathVariable String id, @RequestParam(required = false) String cursor) {
        Limit limit = limits.limit(readers.organisationOf(actor), id);
        Cursor after = Cursor.decode(cursor);
        var found = mapper.page(limit.id(), after == null ? null : position(after), Page.SIZE + 1);
        var page = Page.of(found, Page.SIZE, line -> new Cursor(String.valueOf(line.position()), limit.id()));
        return new Page<>(postings.of(actor, page.items()), page.next());
    }

    /** For an asset that came to the product after the year's end, or whose count was wrong. */
    @OpenTo(value = Audience.SIGNED_IN, stepUp = true)
    @Idempotent
    @PostMapping("/limits/{id}/total")
    LimitViews.LimitView declare(Actor actor, @PathVariable String id, @Valid @RequestBody Declaration declaration) {
        String organisation = readers.organisationOf(actor);
        Limit limit = limits.limit(organisation, id);
        if (!readers.declares(actor, organisation)) {
            throw Problem.forbidden("ledger.officer_declares", Map.of());
        }
        if (limit.kind() != Limit.Kind.CORE) {
            throw Problem.invalid("ledger.not_core", Map.of());
        }
        baselines.declare(actor, limit, limits.year() - 1, declaration.total(), declaration.basis());
        return limits.view(actor, limit);
    }

    @OpenTo(Audience.SIGNED_IN)
    @PostMapping("/preview")
    List<Effects.Effect> preview(Actor actor, @Valid @RequestBody LedgerQuestion asked) {
        return effects.of(drafts.imagine(actor, asked.procedure(), asked.form(), asked.matter()), asked.matter());
    }

    private static long position(Cursor after) {
        try {
            return Long.parseLong(after.sort());
        } catch (NumberFormatException foreign) {
            throw Problem.invalid("cursor.invalid", Map.of());
        }
    }
}
