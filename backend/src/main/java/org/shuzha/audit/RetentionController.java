package org.shuzha.audit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.shuzha.audit.Retention.State;
import org.shuzha.audit.RetentionViews.MatterRetention;
import org.shuzha.matter.Matters;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Cursor;
import org.shuzha.shared.Idempotent;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.shuzha.shared.OpenTo.Scope;
import org.shuzha.shared.Page;
import org.shuzha.shared.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How long matters are kept: read by auditors and keepers, decided by keepers. */
@RestController
class RetentionController {

    private static final LocalDate WITHOUT_END = LocalDate.of(9999, 12, 31);

    record Keeping(
            @NotNull LocalDate until,
            @NotBlank @Size(max = 1000) String reason) {}

    record Release(@NotBlank @Size(max = 1000) String reason) {}

    private final RetentionMapper mapper;
    private final RetentionViews views;
    private final RetentionReviews reviews;
    private final Keepers keepers;
    private final StreamAccess access;
    private final Matters matters;

    RetentionController(
            RetentionMapper mapper,
            RetentionViews views,
            RetentionReviews reviews,
            Keepers keepers,
            StreamAccess access,
            Matters matters) {
        this.mapper = mapper;
        this.views = views;
        this.reviews = reviews;
        this.keepers = keepers;
        this.access = access;
        this.matters = matters;
    }

    /** For those who may read the matter; empty for a draft. */
    @GetMapping("/api/matters/{id}/retention")
    @OpenTo(value = Audience.SIGNED_IN, token = Scope.READ_AUDIT)
    MatterRetention ofMatter(Actor actor, @PathVariable String id) {
        access.requireMatter(actor, id);
        return views.ofMatter(id);
    }

    /** By end of term; {@code number} is that of one matter. */
    @GetMapping("/api/audit/retention")
    @OpenTo(value = Audience.SIGNED_IN, token = Scope.READ_AUDIT)
    Page<RetentionRow> list(
            Actor actor,
            @RequestParam(required = false) State state,
            @RequestParam(defaultValue = "false") boolean held,
            @RequestParam(required = false) String number,
            @RequestParam(required = false) String cursor) {
        String organisation = keepers.organisation(actor);
        String matter = number == null || number.isBlank()
                ? null
                : matters.numbered(organisation, number.strip()).orElse("");
        Cursor after = Cursor.decode(cursor);
        var found = mapper.page(new RetentionSearch(
                organisation,
                state,
                held,
                matter,
                after == null ? null : day(after.sort()),
                after == null ? null : after.id(),
                Page.SIZE + 1));
        var page = Page.of(found, Page.SIZE, RetentionController::place);
        return new Page<>(views.rows(actor, page.items()), page.next());
    }

    /** Keeps a matter on although its term is over. */
    @PostMapping("/api/audit/retention/{id}/keeping")
    @Idempotent
    @OpenTo(value = Audience.SIGNED_IN, stepUp = true)
    RetentionRow keep(Actor actor, @PathVariable String id, @Valid @RequestBody Keeping order) {
        reviews.keep(actor, id, order.until(), order.reason().strip());
        return views.row(actor, id);
    }

    /** Releases a matter whose term is over for destruction; nothing is destroyed by it. */
    @PostMapping("/api/audit/retention/{id}/release")
    @Idempotent
    @OpenTo(value = Audience.SIGNED_IN, stepUp = true)
    RetentionRow release(Actor actor, @PathVariable String id, @Valid @RequestBody Release order) {
        reviews.release(actor, id, order.reason().strip());
        return views.row(actor, id);
    }

    private static Cursor place(Retention last) {
        LocalDate until = last.untilDay() == null ? WITHOUT_END : last.untilDay();
        return new Cursor(until.toString(), last.matterId());
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException foreign) {
            throw Problem.invalid("cursor.invalid", Map.of());
        }
    }
}
