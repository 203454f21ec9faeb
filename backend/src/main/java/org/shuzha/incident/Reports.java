package org.shuzha.incident;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shuzha.engine.RuleTables;
import org.shuzha.incident.IncidentClock.Phase;
import org.shuzha.incident.IncidentClock.Start;
import org.shuzha.matter.Matter;
import org.shuzha.matter.Matters;
import org.springframework.stereotype.Component;

/** To whom an incident is reported, by when, first and again: tables T13. */
@Component
class Reports {

    private static final Recipient PLAN =
            new Recipient("plan", Recipient.ACT, "immediately", "1h", "internal", "A22.10,B25");
    private static final Recipient SUMMARY =
            new Recipient("summary", Recipient.ACT, "promptly", "30d", "internal", "A25.3");
    private static final Recipient SUMMARY_IN_30_DAYS =
            new Recipient("summary", Recipient.ACT, "number", "30d", "outside", "A25.3,CNIR8");

    private final IncidentClocks clocks;
    private final Classifications classifications;
    private final Merges merges;
    private final Matters matters;
    private final RuleTables tables;

    Reports(IncidentClocks clocks, Classifications classifications, Merges merges, Matters matters, RuleTables tables) {
        this.clocks = clocks;
        this.classifications = classifications;
        this.merges = merges;
        this.matters = matters;
        this.tables = tables;
    }

    /** The plan starts at once; the clock runs from the discovery (A22.10, B25). */
    IncidentClock begin(String matterId) {
        return clocks.start(matterId, PLAN, Phase.INITIAL, Start.DISCOVERY, merges.noticedAt(matters.get(matterId)));
    }

    /**
     * Clocks for whoever T13 names and has none yet, from the discovery, after a change from its classification. A change is
     * told to all who had a report as well.
     */
    List<IncidentClock> plan(String matterId, Map<String, Object> facts) {
        Matter matter = matters.get(matterId);
        List<IncidentClock> known = clocks.ofMatter(matterId);
        Collection<Recipient> named =
                Recipient.of(tables.evaluate(matter.deploymentId(), "incident-recipients", facts));
        if (named.isEmpty()) {
            throw new IllegalStateException("nobody to report to of matter " + matterId);
        }
        boolean first = known.stream().noneMatch(IncidentClock::reports);
        Instant classified = classifications.latest(matterId).orElseThrow().at();
        Instant from = first ? merges.noticedAt(matter) : classified;
        List<IncidentClock> started = named.stream()
                .filter(one -> known.stream().noneMatch(clock -> covers(clock, one)))
                .map(one -> clocks.start(
                        matterId, one, Phase.INITIAL, first ? Start.DISCOVERY : Start.CLASSIFICATION, from))
                .toList();
        boolean changed =
                !first && known.stream().allMatch(one -> one.startedAt().isBefore(classified));
        List<String> anew = started.stream().map(IncidentClock::duty).toList();
        return changed
                ? Stream.concat(
                                started.stream(),
                                again(known).stream()
                                        .filter(one -> !anew.contains(one.duty()))
                                        .map(one -> clocks.start(
                                                matterId,
                                                progress(one, "2h"),
                                                Phase.PROGRESS,
                                                Start.CLASSIFICATION,
                                                classified)))
                        .toList()
                : started;
    }

    /** Progress, for all who had their first report. */
    List<IncidentClock> progress(String matterId) {
        return again(clocks.ofMatter(matterId)).stream()
                .map(one -> clocks.start(matterId, progress(one, "24h"), Phase.PROGRESS, Start.PROGRESS, clocks.now()))
                .toList();
    }

    /** The summary, the way every report went (CNIR8, A25.3). */
    List<IncidentClock> summary(String matterId) {
        List<IncidentClock> known = clocks.ofMatter(matterId);
        Instant handled = summaryOf(known).startedAt();
        return strongest(known.stream().filter(one -> one.phase() == Phase.INITIAL)).stream()
                .map(one -> clocks.start(matterId, summary(one), Phase.FINAL, Start.HANDLED, handled))
                .toList();
    }

    /** Handling is done: the clock of the summary runs, anew when more had to be handled. */
    IncidentClock handled(String matterId) {
        List<IncidentClock> known = clocks.ofMatter(matterId);
        boolean numbered = known.stream().anyMatch(Reports::outside);
        return known.stream()
                .filter(one -> one.duty().equals(SUMMARY.duty()) && !one.met())
                .findFirst()
                .map(one -> clocks.restart(one, clocks.now(), SUMMARY.latest()))
                .orElseGet(() -> clocks.start(
                        matterId, numbered ? SUMMARY_IN_30_DAYS : SUMMARY, Phase.FINAL, Start.HANDLED, clocks.now()));
    }

    /** The local authority has reported upward: the national one has it (A25.2). */
    void passedOn(String matterId) {
        clocks.meet(matterId, one -> one.form().equals(Recipient.NATIONAL));
    }

    private static boolean covers(IncidentClock clock, Recipient one) {
        boolean raised = one.form().equals(Recipient.UPWARD) && !clock.form().equals(Recipient.UPWARD);
        return clock.phase() == Phase.INITIAL && clock.duty().equals(one.duty()) && !raised;
    }

    private static List<IncidentClock> again(List<IncidentClock> known) {
        return strongest(known.stream().filter(one -> one.phase() == Phase.INITIAL && one.met()));
    }

    /** One per authority, that which asks most. */
    private static List<IncidentClock> strongest(Stream<IncidentClock> initial) {
        Map<String, IncidentClock> byDuty = initial.filter(IncidentClock::reports)
                .collect(Collectors.toMap(
                        IncidentClock::duty,
                        one -> one,
                        (one, other) -> other.form().equals(Recipient.UPWARD) ? other : one,
                        LinkedHashMap::new));
        return List.copyOf(byDuty.values());
    }

    private static IncidentClock summaryOf(List<IncidentClock> known) {
        return known.stream()
                .filter(one -> one.duty().equals(SUMMARY.duty()))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** The local authority keeps the national one informed (A25.2); what was not known yet is added (CNIR7). */
    private static Recipient progress(IncidentClock one, String latest) {
        String added = outside(one) ? "CNIR7" : "INTERNAL";
        String articles = one.form().equals(Recipient.UPWARD) ? "A25.2" : added;
        return new Recipient(one.duty(), one.form(), "promptly", latest, "internal", articles);
    }

    private static Recipient summary(IncidentClock one) {
        boolean health = one.duty().startsWith("health");
        return outside(one)
                ? new Recipient(one.duty(), one.form(), "number", "30d", "outside", "CNIR8")
                : new Recipient(one.duty(), one.form(), "promptly", "30d", "internal", health ? "A25.3" : "INTERNAL");
    }

    private static boolean outside(IncidentClock one) {
        return one.limitKind().equals("outside");
    }
}
