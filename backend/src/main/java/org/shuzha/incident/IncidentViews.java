package org.shuzha.incident;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterRows.Ref;
import org.shuzha.procedure.BindingArticles;
import org.shuzha.submission.DispatchViews;
import org.shuzha.submission.DispatchViews.DispatchView;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** An incident as its page shows it: what it is, its clocks with their sources, what was sent to whom. */
@Component
public class IncidentViews {

    /** The latest classification; {@code grade} 1 general to 4 particularly major. */
    public record Classified(JsonNode form, int grade, Instant at) {}

    /**
     * A duty and its time. {@code wording} is what the article says of it; {@code dueAt} is a limit of {@code limitKind},
     * our own where the article names no number; {@code dispatch} is the submission that meets it.
     */
    public record ClockView(
            String id,
            String duty,

            @Schema(allowableValues = {"report", "upward", "national", "notify", "warn", "act"})
            String form,

            IncidentClock.Phase phase,
            List<String> basis,

            @Schema(allowableValues = {"immediately", "promptly", "number"})
            String wording,

            @Schema(allowableValues = {"statutory", "outside", "internal"})
            String limitKind,

            IncidentClock.Start startedBy,
            Instant startedAt,
            Instant dueAt,
            @Nullable Instant metAt,
            @Nullable String dispatch) {}

    /**
     * {@code what} happened, as reported; {@code noticedAt} is the earliest discovery of any report of it, {@code joined} those that joined it; {@code dispatches} in the
     * order in which they were addressed.
     */
    public record IncidentView(
            String what,
            Instant noticedAt,
            @Nullable Ref mergedInto,
            List<Ref> joined,
            @Nullable Classified classified,
            List<ClockView> clocks,
            List<DispatchView> dispatches) {}

    private final IncidentClocks clocks;
    private final Classifications classifications;
    private final Merges merges;
    private final DispatchViews dispatches;
    private final BindingArticles binding;

    IncidentViews(
            IncidentClocks clocks,
            Classifications classifications,
            Merges merges,
            DispatchViews dispatches,
            BindingArticles binding) {
        this.clocks = clocks;
        this.classifications = classifications;
        this.merges = merges;
        this.dispatches = dispatches;
        this.binding = binding;
    }

    /** Null for what is neither incident nor hazard, or not reported yet; a hazard has no clocks, only what was sent to whom. */
    public IncidentView of(Matter matter) {
        boolean incident = matter.procedureKey().equals(Matter.SECURITY_INCIDENT);
        if (!incident && !matter.procedureKey().equals(Matter.HAZARD) || matter.version() == 0) {
            return null;
        }
        Optional<Classification> found = incident ? classifications.latest(matter.id()) : Optional.empty();
        return new IncidentView(
                matter.form().path("what").asString(),
                merges.noticedAt(matter),
                merges.mergedInto(matter).map(IncidentViews::numbered).orElse(null),
                merges.joined(matter).stream().map(IncidentViews::numbered).toList(),
                found.map(one -> new Classified(one.form(), classifications.grade(matter, one), one.at()))
                        .orElse(null),
                clocks.ofMatter(matter.id()).stream()
                        .map(one -> view(matter, one))
                        .toList(),
                dispatches.ofMatter(matter.id()));
    }

    private static Ref numbered(Matter matter) {
        return new Ref(matter.id(), matter.number());
    }

    private ClockView view(Matter matter, IncidentClock one) {
        return new ClockView(
                one.id(),
                one.duty(),
                one.form(),
                one.phase(),
                binding.of(matter.profile(), one.basis()),
                one.wording(),
                one.limitKind(),
                one.startedBy(),
                one.startedAt(),
                one.dueAt(),
                one.metAt(),
                Optional.ofNullable(one.processInstanceId())
                        .flatMap(dispatches::ofInstance)
                        .map(sent -> sent.row().id())
                        .orElse(null));
    }
}
