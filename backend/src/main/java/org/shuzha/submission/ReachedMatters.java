package org.shuzha.submission;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shuzha.matter.MatterRows.Ref;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Cursor;
import org.shuzha.shared.Page;
import org.springframework.stereotype.Component;

/** What reached an authority, by matter: everything that was sent to it of one, in the order in which it came. */
@Component
class ReachedMatters {

    /** {@code matter} as it was told last. */
    record ReachedMatter(Ref institution, DispatchViews.Summary matter, List<DispatchViews.DispatchRow> dispatches) {}

    private final DispatchMapper mapper;
    private final DispatchViews views;
    private final Regulators regulators;

    ReachedMatters(DispatchMapper mapper, DispatchViews views, Regulators regulators) {
        this.mapper = mapper;
        this.views = views;
        this.regulators = regulators;
    }

    /** Matters of one procedure, those of which something came last first. */
    Page<ReachedMatter> page(Actor actor, String procedure, Cursor after) {
        Set<String> offices = regulators.offices(actor);
        if (offices.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        var found = mapper.reached(new DispatchMapper.ReachedSearch(
                offices,
                procedure,
                after == null ? null : Instant.parse(after.sort()),
                after == null ? null : after.id(),
                Page.SIZE + 1));
        var page = Page.of(found, Page.SIZE, one -> new Cursor(one.latest().toString(), one.firstId()));
        return new Page<>(matters(page.items(), offices), page.next());
    }

    private List<ReachedMatter> matters(List<DispatchMapper.Reached> found, Set<String> offices) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<Dispatch> all = mapper.sentTo(
                offices, found.stream().map(DispatchMapper.Reached::matterId).toList());
        Map<String, DispatchViews.DispatchRow> rows =
                views.rows(all).stream().collect(Collectors.toMap(DispatchViews.DispatchRow::id, row -> row));
        Map<String, List<DispatchViews.DispatchRow>> byMatter = all.stream()
                .collect(Collectors.groupingBy(
                        Dispatch::matterId, Collectors.mapping(one -> rows.get(one.id()), Collectors.toList())));
        return found.stream().map(one -> reached(byMatter.get(one.matterId()))).toList();
    }

    private static ReachedMatter reached(List<DispatchViews.DispatchRow> dispatches) {
        var last = dispatches.get(dispatches.size() - 1);
        return new ReachedMatter(last.institution(), last.matter(), dispatches);
    }
}
