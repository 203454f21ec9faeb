package org.shuzha.report;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shuzha.identity.PersonFiles.EffectiveChange;
import org.shuzha.identity.PersonnelChanged;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterViews;
import org.shuzha.matter.SystemFilings;
import org.shuzha.shared.Actor;
import org.springframework.stereotype.Component;

/** The matters that departures and moves opened, as administrators see them beside the person. */
@Component
class RecoveryViews {

    /** An internal limit: the law says in time (A18, A29.4). */
    private static final Duration LIMIT = Duration.ofDays(1);

    /** {@code late}: it is still open more than a day after the change took effect. */
    record RightsRecovery(PersonnelChanged.Kind change, LocalDate lastDay, MatterViews.Link matter, boolean late) {}

    private final SystemFilings filings;
    private final MatterViews matters;
    private final Clock clock;

    RecoveryViews(SystemFilings filings, MatterViews matters, Clock clock) {
        this.filings = filings;
        this.matters = matters;
        this.clock = clock;
    }

    /** In the order of the changes; one that took effect before there were such matters has none. */
    List<RightsRecovery> of(Actor actor, List<EffectiveChange> changes) {
        Map<String, Matter> opened = filings
                .openedFor(changes.stream().map(EffectiveChange::id).toList())
                .stream()
                .collect(Collectors.toMap(Matter::linkedId, Function.identity()));
        var recoveries = new ArrayList<RightsRecovery>();
        for (EffectiveChange change : changes) {
            Matter matter = opened.get(change.id());
            if (matter != null) {
                recoveries.add(new RightsRecovery(
                        change.kind(), change.lastDay(), matters.link(actor, matter, matter.linkKind()), late(matter)));
            }
        }
        return recoveries;
    }

    private boolean late(Matter matter) {
        return !matter.ended() && matter.submittedAt().plus(LIMIT).isBefore(clock.instant());
    }
}
