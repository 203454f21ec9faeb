package org.shuzha.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shuzha.catalogue.Asset;
import org.shuzha.catalogue.Assets;
import org.shuzha.engine.ProcessModels;
import org.shuzha.identity.Directory;
import org.shuzha.matter.Matter;
import org.shuzha.matter.Matters;
import org.shuzha.matter.Scope;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Problem;
import org.shuzha.shared.ReadGuard;
import org.shuzha.shared.Times;
import org.springframework.stereotype.Component;

/** Limits, their lines, and what a form would do to them, as screens show them. */
@Component
class LedgerViews {

    record LimitAsset(String id, String code, String name) {}

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

    /** {@code matterId} is null where the reader may not open the matter. */
    record PostingView(
            long position,
            Posting.Kind kind,
            long amount,
            int year,
            @Nullable Long projected,
            @Nullable Long total,
            @Nullable String matterId,
            @Nullable String matterNumber,
            @Nullable String by,
            Instant at) {}

    /** What a form would do to a limit. */
    record Effect(
            Limit.Kind kind,
            @Nullable LimitAsset asset,
            long committed,
            long reserved,
            long amount,
            List<Long> thresholds,
            int stageBefore,
            int stage) {}

    private final LedgerBook book;
    private final Baselines baselines;
    private final Demands demands;
    private final LedgerReaders readers;
    private final Assets assets;
    private final Matters matters;
    private final Directory directory;
    private final ProcessModels models;
    private final List<ReadGuard> guards;
    private final Clock clock;

    LedgerViews(
            LedgerBook book,
            Baselines baselines,
            Demands demands,
            LedgerReaders readers,
            Assets assets,
            Matters matters,
            Directory directory,
            ProcessModels models,
            List<ReadGuard> guards,
            Clock clock) {
        this.book = book;
        this.baselines = baselines;
        this.demands = demands;
        this.readers = readers;
        this.assets = assets;
        this.matters = matters;
        this.directory = directory;
        this.models = models;
        this.guards = guards;
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
        Asset asset = limit.assetId() == null ? null : asset(limit);
        return view(actor, limit, asset);
    }

    private LimitView view(Actor actor, Limit limit, Asset asset) {
        Standing standing = book.look(limit);
        boolean declares = asset != null && readers.declares(actor, limit.organisationId());
        return new LimitView(
                limit.id(),
                limit.kind(),
                shown(asset),
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
                .map(last -> new YearEndTotal(
                        last.total(), last.source(), last.basis(), name(last.enteredBy()), last.enteredAt()))
                .orElse(standing.total() == null ? null : new YearEndTotal(standing.total(), null, null, null, null));
    }

    List<PostingView> postings(Actor actor, List<Posting> postings) {
        Map<String, Matter> known =
                matters.all(postings.stream().map(Posting::matterId).distinct().toList());
        return postings.stream()
                .map(line -> posting(actor, line, known.get(line.matterId())))
                .toList();
    }

    private PostingView posting(Actor actor, Posting line, Matter matter) {
        return new PostingView(
                line.position(),
                line.kind(),
                line.amount(),
                line.ledgerYear(),
                line.projected(),
                line.total(),
                mayRead(actor, line.matterId()) ? line.matterId() : null,
                matter == null ? null : matter.number(),
                name(line.postedBy()),
                line.postedAt());
    }

    /**
     * What a form that is being filled would reserve, in place of what is held for the matter it belongs to; nothing
     * where its procedure reserves nothing.
     */
    List<Effect> effects(Matter draft, @Nullable String savedAs) {
        if (!models.runs(draft.deploymentId(), draft.procedureKey(), "reserveQuota")) {
            return List.of();
        }
        String holder =
                book.holder(savedAs == null ? draft : matters.get(savedAs)).id();
        return demands.of(draft, Scope.requested(draft.form())).stream()
                .map(demand -> effect(demand, holder))
                .filter(effect -> effect.amount() > 0)
                .toList();
    }

    private Effect effect(Demand demand, String holder) {
        Standing standing = book.look(demand.limit());
        Held held = book.held(holder, demand.limit());
        long amount = Math.max(0, demand.amount() - held.committed());
        long after = held.with(amount, standing);
        long before = after - amount;
        long committed = Math.min(standing.committed(), before);
        return new Effect(
                demand.limit().kind(),
                demand.limit().assetId() == null ? null : shown(asset(demand.limit())),
                committed,
                before - committed,
                amount,
                demand.limit().kind().thresholds(standing.total()),
                standing.stage(before),
                standing.stage(after));
    }

    private Asset asset(Limit limit) {
        return assets.find(limit.organisationId(), List.of(limit.assetId())).get(limit.assetId());
    }

    private static LimitAsset shown(Asset asset) {
        return asset == null ? null : new LimitAsset(asset.id(), asset.code(), asset.name());
    }

    private boolean mayRead(Actor actor, String matterId) {
        return guards.stream().anyMatch(guard -> guard.kind().equals("matter") && guard.mayRead(actor, matterId));
    }

    private String name(String personId) {
        return Objects.equals(personId, Actor.SYSTEM.personId())
                ? null
                : directory.names(List.of(personId)).get(personId);
    }
}
