package org.shuzha.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.shuzha.shared.Problem;

/** Does at random what matters do to the ledger, and remembers what it was told happened. */
final class LedgerWriter {

    private static final List<List<String>> DATA = List.of(List.of("x"), List.of("y"), List.of("x", "y"));

    /** A matter as its writer sees it: what it asks for of which assets, what is open and what was delivered of each. */
    private static final class Own {
        private final String id;
        private List<String> data = List.of();
        private long asked;
        private final Map<String, Long> open = new HashMap<>();
        private final Map<String, Long> delivered = new HashMap<>();

        private Own(String id) {
            this.id = id;
        }
    }

    private final Reservations reservations;
    private final Deliveries deliveries;
    private final LedgerRows rows;
    private final Random random;
    private final List<Own> matters = new ArrayList<>();
    private final List<Own> all = new ArrayList<>();

    /** Steps whose delivery was acknowledged. */
    final Set<String> acknowledged = new HashSet<>();

    LedgerWriter(Reservations reservations, Deliveries deliveries, LedgerRows rows, Random random) {
        this.reservations = reservations;
        this.deliveries = deliveries;
        this.rows = rows;
        this.random = random;
    }

    int act(int times) {
        for (int i = 0; i < times; i++) {
            Own matter =
                    matters.isEmpty() || random.nextInt(4) == 0 ? begin() : matters.get(random.nextInt(matters.size()));
            switch (random.nextInt(6)) {
                case 0 -> end(matter);
                case 1 -> reserve(matter);
                case 2, 3 -> commit(matter);
                default -> change(matter);
            }
        }
        return times;
    }

    private Own begin() {
        var matter = new Own(rows.matter());
        matters.add(matter);
        all.add(matter);
        change(matter);
        return matter;
    }

    private void change(Own matter) {
        matter.data = DATA.get(random.nextInt(DATA.size()));
        matter.asked = 1 + random.nextInt(120);
        rows.ask(matter.id, matter.data, matter.asked);
        reserve(matter);
    }

    private void reserve(Own matter) {
        reservations.reserve(matter.id);
        matter.open.clear();
        matter.data.forEach(name ->
                matter.open.put(name, Math.max(0, matter.asked - matter.delivered.getOrDefault(name, 0L))));
    }

    private void commit(Own matter) {
        long amount = 1 + random.nextInt(100);
        boolean tooMuch = matter.data.stream().anyMatch(name -> amount > matter.open.getOrDefault(name, 0L));
        String step = rows.execute(matter.id, matter.data, amount);
        try {
            deliveries.commit(matter.id);
        } catch (Problem refused) {
            String expected = tooMuch ? "ledger.over_reserved|ledger.evaluate_again" : "ledger.evaluate_again";
            assertThat(refused.code()).matches(expected);
            return;
        }
        assertThat(tooMuch).isFalse();
        deliveries.commit(matter.id); // twice is once
        acknowledged.add(step);
        matter.data.forEach(name -> {
            matter.open.merge(name, -amount, Long::sum);
            matter.delivered.merge(name, amount, Long::sum);
        });
    }

    private void end(Own matter) {
        reservations.release(matter.id);
        matter.open.clear();
        matters.remove(matter);
    }

    /** What the ledger holds of each matter is what its writer was told. */
    void verify() {
        for (Own matter : all) {
            rows.assets.forEach((name, asset) -> {
                Limit limit = Limit.core(rows.organisation, asset);
                var held = new Held(rows.postings(limit).stream()
                        .filter(posting -> posting.matterId().equals(matter.id))
                        .toList());
                assertThat(held.open()).isEqualTo(matter.open.getOrDefault(name, 0L));
                assertThat(held.committed()).isEqualTo(matter.delivered.getOrDefault(name, 0L));
            });
        }
    }
}
