package org.shuzha.ledger;

import com.github.f4b6a3.ulid.Ulid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.shuzha.catalogue.Asset;
import org.shuzha.catalogue.Assets;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Ids;
import org.shuzha.shared.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Year-end totals of core assets. They are counted on 31 December; a January counts those that were in the catalogue by
 * then and were missed. For an asset that came later somebody declares it, or its import did. Whoever enters one holds
 * the limit, so that no evaluation reads a total while it changes, and two nodes count once.
 */
@Service
class Baselines {

    private final BaselineMapper mapper;
    private final LedgerMapper limits;
    private final Assets assets;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Baselines(
            BaselineMapper mapper, LedgerMapper limits, Assets assets, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.limits = limits;
        this.assets = assets;
        this.events = events;
        this.clock = clock;
    }

    Optional<Baseline> last(String assetId, int year) {
        return Optional.ofNullable(mapper.last(assetId, year));
    }

    /** The total at the end of the year, null when nobody counted. */
    Long total(String organisationId, String assetId, int year) {
        return last(assetId, year)
                .map(Baseline::total)
                .orElseGet(() ->
                        imported(assets.find(organisationId, List.of(assetId)).get(assetId), year));
    }

    /** The catalogue's own figure belongs to the year-end before the asset came, and to no later one. */
    private static Long imported(Asset asset, int year) {
        return asset != null && came(asset).getYear() == year + 1 ? asset.yearEndTotal() : null;
    }

    private static LocalDate came(Asset asset) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(Ulid.from(asset.id()).getTime()), Times.ZONE);
    }

    @Transactional
    public void declare(Actor actor, Limit limit, int year, long total, String basis) {
        limits.take(limit);
        enter(limit, year, total, Baseline.Source.DECLARED, basis, actor);
    }

    /** Counts in the last hour of the year, and in January what was missed then; what is counted already stays. */
    @Transactional
    public void count() {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), Times.ZONE);
        boolean last = now.plusHours(1).getYear() > now.getYear();
        if (!last && now.getMonth() != Month.JANUARY) {
            return;
        }
        int year = last ? now.getYear() : now.getYear() - 1;
        var counted = new HashSet<>(mapper.counted(year));
        assets.core(null).stream()
                .filter(asset -> !counted.contains(asset.id()) && came(asset).getYear() <= year)
                .sorted(Comparator.comparing(Asset::id))
                .forEach(asset -> count(asset, year, last ? Baseline.Source.SNAPSHOT : Baseline.Source.LATE));
    }

    private void count(Asset asset, int year, Baseline.Source source) {
        Limit limit = Limit.core(asset.organisationId(), asset.id());
        limits.take(limit);
        if (last(asset.id(), year).isEmpty()) {
            enter(limit, year, asset.records(), source, null, Actor.SYSTEM);
        }
    }

    private void enter(Limit limit, int year, long total, Baseline.Source source, String basis, Actor actor) {
        mapper.insert(new Baseline(
                Ids.next(), limit.assetId(), year, total, source, basis, actor.personId(), clock.instant()));
        events.publishEvent(new LedgerEvent(
                "organisation:" + limit.organisationId(),
                "ledger.total_entered",
                actor,
                Map.of("asset", limit.assetId(), "year", year, "total", total, "source", source.name()),
                Map.of("basis", Objects.toString(basis, ""))));
    }
}
