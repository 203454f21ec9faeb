package org.shuzha.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shuzha.inbox.Part;
import org.shuzha.inbox.Parts;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterStatus;
import org.shuzha.matter.Matters;
import org.shuzha.matter.Scope;
import org.shuzha.shared.Times;
import org.springframework.stereotype.Component;

/**
 * What the body resolved once for submissions that a law demands again and again. It stands for the meeting of a run that
 * stays within it in everything, and for nothing else.
 */
@Component
public class StandingResolutions {

    /** How a form stands to the resolution it names: {@code beyond} is empty where it is covered. */
    public record Check(
            @Nullable String number,
            @Nullable String title,
            @Nullable LocalDate until,
            List<String> beyond) {

        public boolean covered() {
            return beyond.isEmpty();
        }
    }

    private static final List<String> SAME = List.of("manner", "channel", "environment");

    private final Matters matters;
    private final EffectiveScopes scopes;
    private final Coverage coverage;
    private final StandingTotals totals;
    private final Parts parts;
    private final Clock clock;

    StandingResolutions(
            Matters matters,
            EffectiveScopes scopes,
            Coverage coverage,
            StandingTotals totals,
            Parts parts,
            Clock clock) {
        this.matters = matters;
        this.scopes = scopes;
        this.coverage = coverage;
        this.totals = totals;
        this.parts = parts;
        this.clock = clock;
    }

    /** Those of an organisation in force today, oldest first. */
    List<Matter> inForce(String organisationId) {
        return matters.inUse(organisationId, Matter.STANDING_RESOLUTION).stream()
                .filter(this::inForce)
                .toList();
    }

    /** The last day a standing resolution is in force, as the owners left it. */
    public LocalDate until(Matter standing) {
        return scopes.of(standing).until();
    }

    public static boolean is(Matter matter) {
        return Matter.STANDING_RESOLUTION.equals(matter.procedureKey());
    }

    /**
     * The resolution a run names, where it covers the run today. Until the transaction ends nobody else is told that what the
     * run asks of its totals is free.
     */
    Optional<Matter> covering(Matter run) {
        return named(run)
                .filter(standing -> beyond(standing, run).isEmpty())
                .filter(standing -> totals.admit(standing, run, scopes.of(run)));
    }

    /** Empty where the form names none; of what is not in force it says no more than that. */
    public Optional<Check> check(Matter run) {
        return check(run, run.id());
    }

    /** As {@link #check(Matter)} for a form that is being filled, in place of what the matter it belongs to holds. */
    public Optional<Check> check(Matter run, String savedAs) {
        if (name(run).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(named(run)
                .filter(this::inForce)
                .map(one -> new Check(one.number(), one.title(), until(one), all(one, run, savedAs)))
                .orElse(new Check(null, null, null, List.of("inForce"))));
    }

    private static String name(Matter run) {
        return run.form().path("standingResolution").asString("");
    }

    private Optional<Matter> named(Matter run) {
        return matters.all(List.of(name(run))).values().stream()
                .filter(StandingResolutions::is)
                .filter(standing -> standing.organisationId().equals(run.organisationId()))
                .findFirst();
    }

    private List<String> all(Matter standing, Matter run, String savedAs) {
        Set<String> further = beyond(standing, run);
        further.addAll(totals.beyond(standing, scopes.of(run), savedAs, run.round()));
        return List.copyOf(further);
    }

    /** The totals aside. */
    private Set<String> beyond(Matter standing, Matter run) {
        var further = new LinkedHashSet<String>();
        if (!inForce(standing)) {
            further.add("inForce");
        }
        if (!run.form().path("statutoryDuty").asBoolean(false)) {
            further.add("statutoryDuty");
        }
        further.addAll(coverage.beyond(standing, run));
        SAME.stream()
                .filter(field -> !run.form().path(field).equals(standing.form().path(field)))
                .forEach(further::add);
        if (!Coverage.bodyReaches(standing, run)) {
            further.add("approvalBody");
        }
        if (decidedForThemselves(standing, run)) {
            further.add("people");
        }
        return further;
    }

    private boolean inForce(Matter standing) {
        Scope scope = scopes.of(standing);
        LocalDate today = Times.today(clock);
        return standing.status() == MatterStatus.IN_USE
                && !today.isBefore(scope.from())
                && !today.isAfter(scope.until());
    }

    /** Who voted on the resolution has approved its runs, so has no other part in one (A13.2). */
    private boolean decidedForThemselves(Matter standing, Matter run) {
        Set<String> voters = parts.of(standing).getOrDefault(Part.APPROVER, Set.of());
        return FourEyes.violation(parts.of(run), Part.APPROVER, voters).isPresent();
    }
}
