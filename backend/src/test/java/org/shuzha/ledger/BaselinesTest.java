package org.shuzha.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.ulid.UlidCreator;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shuzha.ApplicationTest;
import org.shuzha.shared.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Totals at the turn of the year. */
class BaselinesTest extends ApplicationTest {

    @Autowired
    private Baselines baselines;

    @Autowired
    private LedgerClock ledgerClock;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void countedInTheLastHourOfTheYearAndOnce() {
        var rows = new LedgerRows(jdbc, "");
        String asset = rows.asset("a", came("2040-05-01T00:00:00Z"), 500);
        at("2040-12-31T14:59:00Z");
        assertThat(baselines.last(asset, 2040)).isEmpty();
        at("2040-12-31T15:30:00Z");
        at("2040-12-31T15:59:00Z");
        jdbc.update("UPDATE catalogue_asset SET records = 900 WHERE id = ?", asset);
        at("2040-12-31T16:00:00Z");
        assertThat(entered(asset)).containsExactly("SNAPSHOT 2040 500");
        assertThat(baselines.total(rows.organisation, asset, 2040)).isEqualTo(500);
        assertThat(baselines.total(rows.organisation, asset, 2041)).isNull();
    }

    @Test
    void missedItIsCountedInJanuaryAndNeverForWhatCameLater() {
        var rows = new LedgerRows(jdbc, "");
        String asset = rows.asset("a", came("2042-05-01T00:00:00Z"), 500);
        String later = rows.asset("b", came("2043-01-02T00:00:00Z"), 600);
        at("2043-01-20T00:00:00Z");
        assertThat(entered(asset)).containsExactly("LATE 2042 500");
        assertThat(entered(later)).isEmpty();
        // what its import said of the year-end before it came
        assertThat(baselines.total(rows.organisation, later, 2042)).isEqualTo(77);
        assertThat(baselines.total(rows.organisation, later, 2043)).isNull();
        String unseen = rows.asset("c", came("2042-05-01T00:00:00Z"), 700);
        at("2043-02-01T00:00:00Z");
        assertThat(entered(unseen)).isEmpty();
        assertThat(baselines.total(rows.organisation, unseen, 2042)).isNull();
    }

    @Test
    void theLastDeclarationCounts() {
        var rows = new LedgerRows(jdbc, "");
        String asset = rows.asset("a", came("2026-05-01T00:00:00Z"), 500);
        Limit limit = Limit.core(rows.organisation, asset);
        baselines.declare(Actor.SYSTEM, limit, 2044, 1000, "盘点");
        baselines.declare(Actor.SYSTEM, limit, 2044, 2000, "更正");
        assertThat(baselines.total(rows.organisation, asset, 2044)).isEqualTo(2000);
        assertThat(entered(asset)).hasSize(2);
    }

    private void at(String instant) {
        clock.set(Instant.parse(instant));
        ledgerClock.tick();
    }

    private static String came(String instant) {
        return UlidCreator.getUlid(Instant.parse(instant).toEpochMilli()).toString();
    }

    private List<String> entered(String asset) {
        return jdbc.queryForList(
                "SELECT CONCAT(source, ' ', ledger_year, ' ', total) FROM ledger_baseline WHERE asset_id = ? ORDER BY id",
                String.class,
                asset);
    }
}
