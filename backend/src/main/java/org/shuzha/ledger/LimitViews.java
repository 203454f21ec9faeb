package org.shuzha.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shuzha.catalogue.Asset;
import org.shuzha.catalogue.Assets;
import org.shuzha.identity.Directory;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Problem;
import org.shuzha.shared.Times;
import org.springframework.stereotype.Component;

/** The limits of an organisation and where they stand, as screens show them. */
@Component
class LimitViews {

    /** Total at the end of last year; {@code by} is null when it was counted or imported, not declared. */
    record YearEndTotal(
            long total,
            Baseline.@Nullable Source source,
            @Nullable String basis,
            @Nullable String by,
            @Nullable Instant at) {}

    /** {@code thresholds}: from so many on more is asked for; {@code stage}: how many of them are reached. */
    record LimitView(
            String id,
            Limit.Kind kind,
            @Nullable LimitAsset asset,
            int year,
            long committed,
            long reserved,
            List<Long> thresholds,
            int stage,
            @Nullable YearEndTotal total,
            List<String> allowedActions) {}

    private final LedgerBook book;
    private final Baselines baselines;
    private final LedgerReaders readers;
    private final Assets assets;
    private final Directory directory;
    private final Clock clock;

    LimitViews(
            LedgerBook book,
            Baselines baselines,
            LedgerReaders readers,
            Assets assets,
            Directory directory,
            Clock clock) {
        this.book = book;
        this.baselines = baselines;
        this.readers = readers;
        this.assets = assets;
        this.directory = directory;
        this.clock = clock;
    }

    int year() {
        return Times.today(clock).getYear();
    }

    /** Every limit of the organisation: its core assets, then the persons sent abroad. */
    List<LimitView> limits(Actor actor, String organisationId) {
        var limits = new ArrayList<LimitView>();
        assets.core(organisationId)
                .forEach(asset -> limits.add(view(actor, Limit.core(organisationId, asset.id()), asset)));
        limits.add(view(actor, Limit.sensitive(organisationId), null));
        limits.add(view(actor, Limit.other(organisationId), null));
        return limits;
    }

    /** One of {@link #limits}; throws not_found for any other. */
    Limit limit(String organisationId, String id) {
        return Stream.concat(
                        assets.core(organisationId).stream().map(asset -> Limit.core(organisationId, asset.id())),
                        Stream.of(Limit.sensitive(organisationId), Limit.other(organisationId)))
                .filter(limit -> limit.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("limit"));
    }

    LimitView view(Actor actor, Limit limit) {
        return view(actor, limit, asset(limit));
    }

    private LimitView view(Actor actor, Limit limit, Asset asset) {
        Standing standing = book.look(limit);
        boolean declares = asset != null && readers.declares(actor, limit.organisationId());
        return new LimitView(
                limit.id(),
                limit.kind(),
                LimitAsset.of(asset),
                standing.year(),
                standing.committed(),
                standing.reserved(),
                limit.kind().thresholds(standing.total()),
                standing.stage(standing.used()),
                asset == null ? null : total(standing),
                declares ? List.of("declareTotal") : List.of());
    }

    private YearEndTotal total(Standing standing) {
        return baselines
                .last(standing.limit().assetId(), standing.year() - 1)
                .map(last ->
                        new YearEndTotal(last.total(), last.source(), last.basis(), declarer(last), last.enteredAt()))
                .orElse(standing.total() == null ? null : new YearEndTotal(standing.total(), null, null, null, null));
    }

    private String declarer(Baseline last) {
        return directory.names(List.of(last.enteredBy())).get(last.enteredBy());
    }

    /** Null for a limit of persons. */
    Asset asset(Limit limit) {
        return limit.assetId() == null
                ? null
                : assets.find(limit.organisationId(), List.of(limit.assetId())).get(limit.assetId());
    }
}
