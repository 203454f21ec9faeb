package org.shuzha.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shuzha.audit.Retention.State;
import org.shuzha.audit.RetentionRow.HoldView;
import org.shuzha.audit.RetentionRow.ReviewView;
import org.shuzha.identity.Directory;
import org.shuzha.matter.Matter;
import org.shuzha.matter.Matters;
import org.shuzha.procedure.Procedures;
import org.shuzha.shared.Actor;
import org.springframework.stereotype.Component;

/** Terms and holds as screens show them. */
@Component
class RetentionViews {

    /** What everybody with a part in the matter is told: that it is held, and nothing of the reason. */
    record MatterRetention(
            State state,
            @Nullable LocalDate endedOn,
            @Nullable LocalDate until,
            List<RetentionGround> grounds,
            @Nullable Instant heldSince) {}

    private final RetentionMapper mapper;
    private final HoldMapper holds;
    private final Keepers keepers;
    private final Matters matters;
    private final Procedures procedures;
    private final Directory directory;

    RetentionViews(
            RetentionMapper mapper,
            HoldMapper holds,
            Keepers keepers,
            Matters matters,
            Procedures procedures,
            Directory directory) {
        this.mapper = mapper;
        this.holds = holds;
        this.keepers = keepers;
        this.matters = matters;
        this.procedures = procedures;
        this.directory = directory;
    }

    /** Null for a draft. */
    @Nullable
    MatterRetention ofMatter(String matterId) {
        Retention retention = mapper.find(matterId);
        if (retention == null) {
            return null;
        }
        Instant since = holds.inForce(List.of(matterId)).stream()
                .map(LegalHold::placedAt)
                .findFirst()
                .orElse(null);
        return new MatterRetention(
                retention.state(),
                retention.endedOn(),
                retention.untilDay(),
                RetentionGround.read(retention.grounds()),
                since);
    }

    RetentionRow row(Actor actor, String matterId) {
        return rows(actor, List.of(mapper.find(matterId))).get(0);
    }

    List<RetentionRow> rows(Actor actor, List<Retention> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<String> ids = found.stream().map(Retention::matterId).toList();
        Map<String, Matter> named = matters.all(ids);
        List<LegalHold> inForce = holds.inForce(ids);
        List<RetentionReview> reviews = mapper.reviews(ids);
        Set<String> people = new HashSet<>();
        inForce.forEach(hold -> people.add(hold.placedBy()));
        reviews.forEach(review -> people.add(review.reviewedBy()));
        Map<String, String> names = directory.names(people);
        var held = inForce.stream().collect(Collectors.groupingBy(LegalHold::matterId));
        var reviewed = reviews.stream().collect(Collectors.groupingBy(RetentionReview::matterId));
        return found.stream()
                .map(one -> row(
                        actor,
                        one,
                        named.get(one.matterId()),
                        held.getOrDefault(one.matterId(), List.of()),
                        reviewed.getOrDefault(one.matterId(), List.of()),
                        names))
                .toList();
    }

    private RetentionRow row(
            Actor actor,
            Retention retention,
            Matter matter,
            List<LegalHold> held,
            List<RetentionReview> reviews,
            Map<String, String> names) {
        boolean keeps = keepers.keeps(actor, matter.organisationId());
        boolean own = keeps && keepers.own(actor, matter);
        return new RetentionRow(
                matter.id(),
                matter.number(),
                matter.title(),
                procedures.get(matter.deploymentId(), matter.procedureKey()).name(),
                matter.outcome(),
                retention.state(),
                retention.endedOn(),
                retention.untilDay(),
                RetentionGround.read(retention.grounds()),
                held.stream()
                        .map(hold -> HoldView.of(
                                hold,
                                names,
                                keeps && LegalHolds.refusal(actor, own, hold).isEmpty()))
                        .toList(),
                reviews.stream().map(one -> ReviewView.of(one, names)).toList(),
                keeps ? actions(own, retention, held) : List.of());
    }

    private static List<String> actions(boolean own, Retention retention, List<LegalHold> held) {
        List<String> actions = new ArrayList<>(List.of("hold"));
        if (RetentionReviews.refusal(own, retention).isEmpty()) {
            actions.add("keep");
            if (held.isEmpty() && retention.state() == State.DUE) {
                actions.add("release");
            }
        }
        return actions;
    }
}
