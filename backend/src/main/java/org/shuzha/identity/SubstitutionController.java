package org.shuzha.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuzha.identity.SubstitutionViews.SubstitutionView;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Idempotent;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.shuzha.shared.Problem;
import org.shuzha.shared.Times;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Substitutions ordered by the organisation, by oneself, and by the head for the people of a department. */
@RestController
class SubstitutionController {

    private static final int SHOWN_DAYS = 365;

    record SubstitutionOrder(
            @Nullable String absent,
            @NotBlank String substitute,
            @NotNull LocalDate from,
            @NotNull LocalDate until,
            @Size(max = 200) @Nullable String reason) {

        Substitutions.Draft draft() {
            return new Substitutions.Draft(absent, substitute, from, until, reason);
        }
    }

    record SubstitutionEnd(@NotNull LocalDate until, int version) {}

    private final Substitutions substitutions;
    private final SubstitutionMapper mapper;
    private final SubstitutionViews views;
    private final OwnSubstitutions own;
    private final Administrators administrators;
    private final Clock clock;

    SubstitutionController(
            Substitutions substitutions,
            SubstitutionMapper mapper,
            SubstitutionViews views,
            OwnSubstitutions own,
            Administrators administrators,
            Clock clock) {
        this.substitutions = substitutions;
        this.mapper = mapper;
        this.views = views;
        this.own = own;
        this.administrators = administrators;
        this.clock = clock;
    }

    @OpenTo({Audience.SYSTEM_ADMINISTRATOR, Audience.SECURITY_ADMINISTRATOR, Audience.AUDIT_ADMINISTRATOR})
    @GetMapping("/api/administration/substitutions")
    List<SubstitutionView> list(Actor actor) {
        LocalDate since = Times.today(clock).minusDays(SHOWN_DAYS);
        return views.views(
                mapper.ofOrganisation(administrators.organisationOf(actor), since),
                administrators.is(actor, Post.SECURITY_ADMINISTRATOR));
    }

    @OpenTo(Audience.SECURITY_ADMINISTRATOR)
    @Idempotent
    @PostMapping("/api/administration/substitutions")
    @ResponseStatus(HttpStatus.CREATED)
    SubstitutionView order(Actor actor, @Valid @RequestBody SubstitutionOrder order) {
        if (order.absent() == null) {
            throw Problem.invalidFields(
                    "request.invalid", List.of(new Problem.Field("/absent", "field.required", java.util.Map.of())));
        }
        Person absent = administrators.person(actor, order.absent());
        return views.view(substitutions.order(actor, absent, order.draft()), true);
    }

    @OpenTo(Audience.SECURITY_ADMINISTRATOR)
    @PutMapping("/api/administration/substitutions/{id}")
    SubstitutionView end(Actor actor, @PathVariable String id, @Valid @RequestBody SubstitutionEnd end) {
        String organisation = administrators.organisationOf(actor);
        var row = mapper.find(id)
                .filter(found -> found.organisationId().equals(organisation))
                .orElseThrow(() -> Problem.notFound("substitution"));
        return views.view(substitutions.end(actor, row, end.until(), end.version()), true);
    }

    @OpenTo(Audience.SIGNED_IN)
    @GetMapping("/api/substitutions")
    List<SubstitutionView> mine(Actor actor) {
        return own.list(actor);
    }

    @OpenTo(Audience.SIGNED_IN)
    @Idempotent
    @PostMapping("/api/substitutions")
    @ResponseStatus(HttpStatus.CREATED)
    SubstitutionView orderMine(Actor actor, @Valid @RequestBody SubstitutionOrder order) {
        return views.view(substitutions.order(actor, own.absent(actor, order.absent()), order.draft()), true);
    }

    @OpenTo(Audience.SIGNED_IN)
    @PutMapping("/api/substitutions/{id}")
    SubstitutionView endMine(Actor actor, @PathVariable String id, @Valid @RequestBody SubstitutionEnd end) {
        return views.view(substitutions.end(actor, own.find(actor, id), end.until(), end.version()), true);
    }
}
