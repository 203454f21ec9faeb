package org.shuzha.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestInstance;
import org.shuzha.ApplicationTest;
import org.shuzha.MovableClock;
import org.shuzha.Shuzha;
import org.shuzha.engine.Deployments;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Random sequences by writers beside each other in two applications on one database: what they wrote, read in the order of
 * its numbers, is what a simple model says; nothing is lost, nothing double, and no limit is passed unseen.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerModelTest extends ApplicationTest {

    private static final int WRITERS = 4;
    private static final int ACTS = 40;
    private static final int FIRST_YEAR = 2030;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Deployments deployments;

    @Autowired
    private YearTurn years;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Environment environment;

    private ConfigurableApplicationContext neighbour;

    @BeforeAll
    void anotherApplicationOnTheSameDatabase() {
        neighbour = new SpringApplicationBuilder(Shuzha.class)
                .profiles("demo")
                .initializers(context -> prepare((GenericApplicationContext) context))
                .properties("server.port=0", "spring.main.lazy-initialization=true")
                .run(
                        "--spring.datasource.url=" + environment.getProperty("spring.datasource.url"),
                        "--spring.datasource.username=" + environment.getProperty("spring.datasource.username"),
                        "--spring.datasource.password=" + environment.getProperty("spring.datasource.password"));
    }

    /** The same clock; and since every context of the tests has a signing key of its own, one of them seals. */
    private void prepare(GenericApplicationContext context) {
        context.registerBean("movable", MovableClock.class, () -> clock, bean -> bean.setPrimary(true));
        context.addBeanFactoryPostProcessor(
                beans -> ((BeanDefinitionRegistry) beans).removeBeanDefinition("sealingSchedule"));
    }

    @AfterAll
    void alone() {
        neighbour.close();
    }

    @RepeatedTest(3)
    void whatTheyWroteIsWhatTheModelSays() throws Exception {
        long seed = Long.getLong("shuzha.ledger.seed", System.nanoTime());
        System.out.println("ledger model, seed " + seed);
        clock.set(Instant.parse(FIRST_YEAR + "-06-01T00:00:00Z"));
        var rows = new LedgerRows(jdbc, deployments.current());
        rows.asset("x", 1000, FIRST_YEAR - 1, FIRST_YEAR, FIRST_YEAR + 1);
        rows.asset("y", 400, FIRST_YEAR - 1, FIRST_YEAR, FIRST_YEAR + 1);
        var acts = new ArrayList<Callable<Integer>>();
        var writers = new ArrayList<LedgerWriter>();
        for (int i = 0; i < WRITERS; i++) {
            ApplicationContext own = i % 2 == 0 ? context : neighbour;
            var writer = new LedgerWriter(
                    own.getBean(Reservations.class), own.getBean(Deliveries.class), rows, new Random(seed + i));
            writers.add(writer);
            acts.add(() -> writer.act(ACTS));
        }
        acts.add(this::turnTheYearTwice);
        run(acts);
        for (String asset : List.of("x", "y")) {
            Limit limit = Limit.core(rows.organisation, rows.assets.get(asset));
            var model = new LedgerModel(limit);
            rows.postings(limit).forEach(model::read);
            model.verify(rows, writers);
        }
        writers.forEach(LedgerWriter::verify);
    }

    private int turnTheYearTwice() {
        for (int year = FIRST_YEAR + 1; year < FIRST_YEAR + 3; year++) {
            // between the acts of the others, wherever that is
            for (int i = 0; i < 20; i++) {
                years.waiting().forEach(years::turnYear);
            }
            clock.set(Instant.parse(year + "-01-01T00:00:00Z"));
            years.waiting().forEach(years::turnYear);
        }
        return 0;
    }

    private static void run(List<Callable<Integer>> acts) throws Exception {
        var threads = Executors.newFixedThreadPool(acts.size());
        try {
            int done = 0;
            for (Future<Integer> result : threads.invokeAll(acts)) {
                done += result.get();
            }
            assertThat(done).isGreaterThan(WRITERS * ACTS / 2);
        } finally {
            threads.shutdownNow();
        }
    }
}
