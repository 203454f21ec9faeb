package org.shuzha.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.shuzha.ApplicationTest;
import org.shuzha.engine.Deployments;
import org.shuzha.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Lists that overlap, delivered beside each other: every person adds one to each limit, and no more. */
class CountedOnceTest extends ApplicationTest {

    private static final int WRITERS = 4;
    private static final int DELIVERIES = 12;
    private static final int PEOPLE = 60;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Deployments deployments;

    @Autowired
    private Reservations reservations;

    @Autowired
    private Deliveries deliveries;

    private final Map<Limit.Kind, Set<String>> delivered = new ConcurrentHashMap<>();
    private LedgerRows rows;

    @BeforeEach
    void aHospital() {
        rows = new LedgerRows(jdbc, deployments.current());
        jdbc.update("UPDATE catalogue_asset SET level = 1 WHERE id = ?", rows.asset("g", Ids.next(), 10));
        delivered.put(Limit.Kind.SENSITIVE, ConcurrentHashMap.newKeySet());
        delivered.put(Limit.Kind.OTHER, ConcurrentHashMap.newKeySet());
    }

    @RepeatedTest(3)
    void howeverTheirListsOverlap() throws Exception {
        long seed = Long.getLong("shuzha.ledger.seed", System.nanoTime());
        System.out.println("counted once, seed " + seed);
        var acts = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < WRITERS; i++) {
            var random = new Random(seed + i);
            acts.add(() -> deliverAtRandom(random));
        }
        var threads = Executors.newFixedThreadPool(WRITERS);
        for (Future<Integer> result : threads.invokeAll(acts)) {
            assertThat(result.get()).isEqualTo(DELIVERIES);
        }
        threads.shutdownNow();
        for (Limit limit : List.of(Limit.sensitive(rows.organisation), Limit.other(rows.organisation))) {
            var model = new LedgerModel(limit);
            rows.postings(limit).forEach(model::read);
            model.verify(rows);
            assertThat(rows.committed(limit).values())
                    .containsExactly((long) delivered.get(limit.kind()).size());
            assertThat(rows.reserved(limit)).isZero();
        }
    }

    /** A cohort that is delivered again takes nothing out of what the matter reserved; who is new does. */
    @Test
    void againToTheSamePeopleWithinOneMatter() {
        Limit limit = Limit.sensitive(rows.organisation);
        String matter = rows.matter();
        rows.abroad(matter, "g", 3, 0);
        reservations.reserve(matter);
        for (List<String> persons : List.of(List.of("a", "b"), List.of("a", "b"), List.of("a", "b", "c"))) {
            var list = new HashMap<String, Limit.Kind>();
            persons.forEach(person -> list.put(person, Limit.Kind.SENSITIVE));
            rows.deliver(matter, list);
            deliveries.commit(matter);
            deliveries.commit(matter); // twice is once
        }
        assertThat(rows.postings(limit))
                .extracting(line -> line.kind() + " " + line.amount() + " " + line.listed() + " " + line.counted())
                .containsExactly("RESERVE 3 null null", "COMMIT 2 2 2", "COMMIT 0 2 0", "COMMIT 1 3 1");
        assertThat(rows.reserved(limit)).isZero();
        assertThat(rows.committed(limit).values()).containsExactly(3L);
    }

    private int deliverAtRandom(Random random) {
        for (int i = 0; i < DELIVERIES; i++) {
            var list = new HashMap<String, Limit.Kind>();
            for (int j = 0; j < 1 + random.nextInt(20); j++) {
                list.put("p" + random.nextInt(PEOPLE), random.nextBoolean() ? Limit.Kind.SENSITIVE : Limit.Kind.OTHER);
            }
            String matter = rows.matter();
            long sensitive =
                    list.values().stream().filter(Limit.Kind.SENSITIVE::equals).count();
            rows.abroad(matter, "g", sensitive, list.size() - sensitive);
            reservations.reserve(matter);
            rows.deliver(matter, list);
            deliveries.commit(matter);
            list.forEach((person, kind) -> delivered.get(kind).add(person));
        }
        return DELIVERIES;
    }
}
