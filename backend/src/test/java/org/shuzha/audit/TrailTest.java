package org.shuzha.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.shuzha.Tampering;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Ids;
import org.shuzha.shared.Trailed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The trail on a database: leaves commit with their change, chains stay whole under races. */
@SpringBootTest(
        classes = TrailTest.Parts.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties =
                "spring.datasource.url=${SHUZHA_TEST_DB_URL:jdbc:h2:mem:trail;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;LOCK_TIMEOUT=20000}")
class TrailTest {

    private static final Actor ZHANG = new Actor("01J0000000000000000000000B", "张伟", "10.1.2.3");

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EnableConfigurationProperties(TrailProperties.class)
    @Import({Trail.class, TrailListener.class})
    static class Parts {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    record Happened(String stream, String action, Actor actor, Map<String, Object> facts, Map<String, String> personal)
            implements Trailed {}

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Trail trail;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transactions;

    private final String stream = "matter:" + Ids.next();

    @Test
    void writesOneLeafPerChange() {
        happen(Map.of("opinion", "consent"), Map.of("comment", "同意 👍"));
        happen(Map.of("opinion", "reject"), Map.of());
        Proof proof = trail.proof(stream);
        assertThat(proof.intact()).isTrue();
        assertThat(proof.leaves()).extracting(Proof.Entry::sequence).containsExactly(1L, 2L);
        Proof.Entry first = proof.leaves().get(0);
        assertThat(first.algorithm()).isEqualTo("SM3");
        assertThat(first.actor()).isEqualTo(ZHANG.personId());
        assertThat(first.content())
                .contains("\"opinion\":\"consent\"")
                .doesNotContain("同意", ZHANG.name(), ZHANG.address());
    }

    @Test
    void aChangeTakenBackLeavesNoLeaf() {
        happen(Map.of(), Map.of());
        transactions.executeWithoutResult(status -> {
            publish(Map.of(), Map.of("comment", "x"));
            status.setRollbackOnly();
        });
        assertThat(trail.proof(stream).leaves()).hasSize(1);
        assertThat(count("audit_salt")).isEqualTo(1);
        assertThat(trail.proof(stream).intact()).isTrue();
    }

    @Test
    void aLeafThatCannotBeWrittenTakesTheChangeBack() {
        String other = "matter:" + Ids.next();
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    jdbc.update("INSERT INTO audit_stream VALUES (?, 0, 'the change')", other);
                    publish(Map.of("share", 0.3), Map.of());
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(jdbc.queryForList("SELECT * FROM audit_stream WHERE stream = ?", other))
                .isEmpty();
        assertThat(trail.proof(stream).leaves()).isEmpty();
    }

    @Test
    void withoutATransactionNothingIsWritten() {
        assertThatThrownBy(() -> publish(Map.of(), Map.of())).isInstanceOf(IllegalTransactionStateException.class);
        assertThat(trail.proof(stream).leaves()).isEmpty();
    }

    @RepeatedTest(3)
    void fiftyWritersOnOneNewStreamLeaveNoGap() throws Exception {
        int writers = 50;
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> done = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            int writer = i;
            done.add(pool.submit(() -> {
                start.await();
                happen(Map.of("writer", writer), Map.of());
                return null;
            }));
        }
        start.countDown();
        for (Future<?> future : done) {
            future.get();
        }
        pool.shutdown();
        Proof proof = trail.proof(stream);
        assertThat(proof.intact()).isTrue();
        assertThat(proof.leaves())
                .hasSize(writers)
                .last()
                .extracting(Proof.Entry::sequence)
                .isEqualTo((long) writers);
    }

    @RepeatedTest(3)
    void whoChangesTheSameThingsInAnotherOrderIsNotInTheWay() throws Exception {
        int writers = 16;
        String other = "account:" + Ids.next();
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        List<Future<?>> done = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            List<String> order = i % 2 == 0 ? List.of(stream, other, stream) : List.of(other, stream, other);
            done.add(pool.submit(() -> transactions.executeWithoutResult(
                    status -> order.forEach(touched -> publish(touched, Map.of(), Map.of("comment", "x"))))));
        }
        for (Future<?> future : done) {
            future.get();
        }
        pool.shutdown();
        for (String touched : List.of(stream, other)) {
            assertThat(trail.proof(touched).intact()).isTrue();
            assertThat(trail.proof(touched).leaves()).hasSize(writers * 3 / 2);
        }
    }

    @Test
    void leavesOfATransactionStandInTheOrderOfWhatHappened() {
        int changes = 450;
        transactions.executeWithoutResult(status -> {
            for (int i = 0; i < changes; i++) {
                publish(Map.of("step", i), Map.of());
            }
        });
        List<Proof.Entry> leaves = trail.proof(stream).leaves();
        assertThat(leaves).hasSize(changes);
        for (int i = 0; i < changes; i++) {
            assertThat(leaves.get(i).content()).contains("\"step\":" + i + "}");
        }
        assertThat(trail.proof(stream).intact()).isTrue();
        assertThat(count("audit_unsealed")).isEqualTo(changes);
        assertThat(count("audit_salt")).isEqualTo(changes);
    }

    @Test
    void whatHappensDuringTheCommitLeavesALeafToo() {
        transactions.executeWithoutResult(status -> {
            publish(Map.of(), Map.of());
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    publish(Map.of(), Map.of());
                }
            });
        });
        assertThat(trail.proof(stream).leaves()).hasSize(2);
        assertThat(trail.proof(stream).intact()).isTrue();
    }

    @Test
    void aLeafChangedDroppedOrMovedInTheDatabaseIsNamed() {
        for (int i = 0; i < 5; i++) {
            happen(Map.of("step", i), Map.of());
        }
        tamper("UPDATE audit_leaf SET content = REPLACE(content, '\"step\":2', '\"step\":9') WHERE stream = ?");
        assertThat(trail.proof(stream).fault()).isEqualTo(new Fault(3, Fault.Reason.CHANGED));
        tamper("UPDATE audit_leaf SET content = REPLACE(content, '\"step\":9', '\"step\":2') WHERE stream = ?");
        assertThat(trail.proof(stream).intact()).isTrue();
        tamper("UPDATE audit_leaf SET sequence = 6 WHERE sequence = 2 AND stream = ?");
        assertThat(trail.proof(stream).fault()).isEqualTo(new Fault(2, Fault.Reason.REORDERED));
        tamper("DELETE FROM audit_leaf WHERE sequence = 6 AND stream = ?");
        assertThat(trail.proof(stream).fault()).isEqualTo(new Fault(2, Fault.Reason.DROPPED));
    }

    @Test
    void theEmbeddedDatabaseRefusesToChangeWhatIsWritten() {
        happen(Map.of(), Map.of());
        for (String sql : List.of(
                "UPDATE audit_leaf SET content = 'x' WHERE stream = ?", "DELETE FROM audit_leaf WHERE stream = ?")) {
            assertThatThrownBy(() -> jdbc.update(sql, stream)).hasMessageContaining("only ever appended to");
        }
        assertThat(trail.proof(stream).intact()).isTrue();
    }

    @Test
    void commitmentsOpenWithTheirSaltAndTheChainOutlivesErasure() {
        happen(Map.of(), Map.of("comment", "病历号 😀"));
        String content = trail.proof(stream).leaves().get(0).content();
        Map<String, String> commitments = Leaf.parse(content).commitments();
        assertThat(commitments).containsOnlyKeys("address", "comment");
        openings()
                .forEach(opening ->
                        assertThat(opening.commitment(HashAlgorithm.SM3)).isEqualTo(commitments.get(opening.name())));
        tamper("DELETE FROM audit_salt WHERE stream = ?");
        assertThat(trail.proof(stream).intact()).isTrue();
    }

    private List<Opening> openings() {
        List<Opening> openings = jdbc.query(
                "SELECT name, salt, plaintext FROM audit_salt WHERE stream = ?",
                (row, i) -> new Opening(row.getString(1), row.getBytes(2), row.getString(3)),
                stream);
        assertThat(openings).hasSize(2);
        return openings;
    }

    private void happen(Map<String, Object> facts, Map<String, String> personal) {
        transactions.executeWithoutResult(status -> publish(facts, personal));
    }

    private void publish(Map<String, Object> facts, Map<String, String> personal) {
        publish(stream, facts, personal);
    }

    private void publish(String touched, Map<String, Object> facts, Map<String, String> personal) {
        events.publishEvent(new Happened(touched, "opinion.given", ZHANG, new HashMap<>(facts), personal));
    }

    private void tamper(String sql) {
        Tampering.with(jdbc, () -> jdbc.update(sql, stream));
    }

    private int count(String table) {
        return jdbc.queryForObject("SELECT COUNT(*) FROM " + table + " WHERE stream = ?", Integer.class, stream);
    }
}
