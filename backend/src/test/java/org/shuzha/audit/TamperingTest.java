package org.shuzha.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shuzha.MovableClock;
import org.shuzha.Tampering;
import org.shuzha.shared.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody with every right in the database, but without the key, changes what was sealed: whatever he does is found, and
 * where an event was touched, that event is named. {@code -Dshuzha.test.seed} repeats a run.
 */
@SpringBootTest(
        classes = TamperingTest.Parts.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties =
                "spring.datasource.url=jdbc:h2:mem:tampering;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;LOCK_TIMEOUT=20000")
class TamperingTest {

    private static final int MUTATIONS = 500;
    private static final int STREAMS = 8;
    private static final int CHECKPOINTS = 6;
    private static final int LEAVES_PER_CHECKPOINT = 9;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EnableConfigurationProperties(TrailProperties.class)
    @Import({
        TrailListener.class,
        Sealer.class,
        TreeReader.class,
        SigningKeys.class,
        TrailKeystore.class,
        NewKeystore.class,
        Anchors.class,
        VerificationReader.class,
        Verification.class,
        Texts.class
    })
    static class Parts {
        @Bean
        MovableClock clock() {
            return new MovableClock();
        }
    }

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Sealer sealer;

    @Autowired
    private SealMapper seals;

    @Autowired
    private Verification verification;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private MovableClock clock;

    @TempDir
    private Path elsewhere;

    private final long seed = Long.getLong("shuzha.test.seed", System.currentTimeMillis());
    private final Random random = new Random(seed);
    private Mutator mutator;

    @BeforeEach
    void writeAndSeal() {
        for (int checkpoint = 0; checkpoint < CHECKPOINTS; checkpoint++) {
            for (int i = 0; i < LEAVES_PER_CHECKPOINT; i++) {
                happen("matter:" + random.nextInt(STREAMS), i);
            }
            sealer.seal(0);
        }
        clock.advance(java.time.Duration.ofHours(1));
        var strange = new TrailProperties.Keystore(null, "PKCS12", "BC", null, "trail", SignatureAlgorithm.SM2);
        var properties = new TrailProperties(HashAlgorithm.SM3, "shuzha.local", elsewhere.toString(), null, strange);
        var keystore = new TrailKeystore(
                properties,
                new NewKeystore(properties, Clock.systemUTC()),
                new Texts(),
                new MockEnvironment(),
                "jdbc:h2:mem:any");
        mutator = new Mutator(jdbc, random, new SigningKeys(properties, keystore), this::fork);
    }

    @Test
    void everyMutationIsFoundAndTheEventNamed() {
        Tampering.with(jdbc, this::tamper);
    }

    private void tamper() {
        assertThat(findings(List.of())).isEmpty();
        String outside = seals.latest().note();
        assertThat(findings(List.of(outside))).isEmpty();
        Map<Mutator.Kind, Integer> made = new EnumMap<>(Mutator.Kind.class);
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < MUTATIONS; i++) {
            Mutator.Kind kind = Mutator.Kind.values()[i % Mutator.Kind.values().length];
            made.merge(kind, 1, Integer::sum);
            transactions.executeWithoutResult(status -> {
                Mutator.Touched touched = mutator.mutate(kind);
                List<Finding> findings = findings(kind.needsOutside() ? List.of(outside) : List.of());
                if (findings.isEmpty() || !named(touched, findings)) {
                    missed.add(kind + " " + touched + ": " + findings);
                }
                status.setRollbackOnly();
            });
        }
        System.out.printf("%d mutations, seed %d: %s%n", MUTATIONS, seed, made);
        assertThat(missed).isEmpty();
        assertThat(findings(List.of(outside))).isEmpty();
    }

    private static boolean named(Mutator.Touched touched, List<Finding> findings) {
        return touched.stream() == null
                || findings.stream()
                        .anyMatch(finding -> touched.stream().equals(finding.stream())
                                && Long.valueOf(touched.sequence()).equals(finding.sequence()));
    }

    private List<Finding> findings(List<String> outside) {
        return verification.run(outside, (done, total) -> {});
    }

    /** The application itself goes on after an old copy was put back. */
    private void fork() {
        for (int i = 0; i < 2 * LEAVES_PER_CHECKPOINT; i++) {
            happen("matter:" + random.nextInt(STREAMS), 100 + i);
        }
        sealer.seal(0);
    }

    private void happen(String stream, int step) {
        Map<String, Object> facts = new HashMap<>(Map.of("step", step));
        transactions.executeWithoutResult(status -> events.publishEvent(
                new Happened(stream, "test.happened", Happened.ZHANG, facts, Map.of("comment", "同意"))));
    }
}
