package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shuzha.shared.Trailed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The term of a grant: its timer, its extension. */
class TermTest extends JourneyTest {

    private static final int TERM = 90;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private ApplicationEventMulticaster multicaster;

    @Autowired
    private PlatformTransactionManager transactions;

    private Timers timers;

    @BeforeEach
    void clocks() {
        timers = new Timers(engine, clock);
    }

    @AfterEach
    void engineBackToNow() {
        Timers.backToNow();
    }

    @Test
    void theTimerEndsAGrantThatNobodyUsed() {
        Walk walk = Walk.inUse(hospital());
        assertThat(timers.due(walk)).isEmpty();
        timers.later(TERM - 1);
        assertThat(timers.due(walk)).isEmpty();
        timers.later(2);
        timers.fire(walk);

        assertThat(walk.status()).isEqualTo("AFTER_USE_REVIEW");
        assertThat(walk.page().path("grant").path("endReason").asString()).isEqualTo("term");
        walk.decide("head.a", "used-as-stated", Forms.review(true));
        assertThat(walk.outcome()).isEqualTo("EXPIRED_UNUSED");
    }

    /** What a timer changes it changes under the matter's lock, so a person at work in the matter never collides with it. */
    @Test
    void aTimerHoldsTheMatterFromItsFirstChangeOn() {
        Walk walk = Walk.inUse(hospital());
        timers.later(TERM + 1);
        List<Boolean> locked = new ArrayList<>();
        ApplicationListener<ApplicationEvent> watch = event -> {
            if (event instanceof PayloadApplicationEvent<?> published
                    && published.getPayload() instanceof Trailed change
                    && change.stream().equals("matter:" + walk.id)) {
                locked.add(lockedByAnother(walk.id));
            }
        };
        multicaster.addApplicationListener(watch);
        try {
            timers.fire(walk);
        } finally {
            multicaster.removeApplicationListener(watch);
        }
        assertThat(locked).isNotEmpty().containsOnly(true);
    }

    @Test
    void aGrantedExtensionMovesTheEndAndTheOldTimerDoesNotEndIt() {
        Walk walk = Walk.inUse(hospital()).askExtension(200);
        assertThat(walk.openSteps()).containsExactly("Task_ExtensionOwnerReview");
        walk.owner()
                .refused(
                        409,
                        "POST",
                        "/api/grants/" + walk.grant() + "/extension",
                        Map.of("until", Forms.today().plusDays(210).toString(), "reason", "课题再次延期"));
        walk.decide("head.a", "consent").decide("leader", "approve");
        String until = walk.page().path("grant").path("until").asString();
        assertThat(until).isEqualTo(Forms.today().plusDays(200).toString());

        timers.later(TERM + 2);
        timers.fire(walk);
        assertThat(walk.status()).isEqualTo("IN_USE");
        assertThat(timers.due(walk)).isEmpty();
        timers.later(200 - TERM);
        timers.fire(walk);
        assertThat(walk.status()).isEqualTo("AFTER_USE_REVIEW");
    }

    @Test
    void anExtensionRefusedByTheOwnerLeavesTheEndAndMayBeAskedAgain() {
        Walk walk = Walk.inUse(hospital()).askExtension(200).decide("head.a", "reject", "已无必要");
        assertRefusedExtension(walk);
        assertThat(walk.askExtension(150).openSteps()).containsExactly("Task_ExtensionOwnerReview");
    }

    @Test
    void anExtensionRefusedByTheLeaderLeavesTheEnd() {
        Walk walk = Walk.inUse(hospital()).askExtension(200).decide("head.a", "consent");
        walk.decide("leader", "reject", "已无必要");
        assertRefusedExtension(walk);
    }

    @Test
    void anExtensionOnlyMovesTheEndForwardAndNotByMoreThanAYear() {
        Walk walk = Walk.inUse(hospital());
        for (int days : new int[] {TERM, TERM + 370}) {
            var asked = Map.of("until", Forms.today().plusDays(days).toString(), "reason", "课题需要延期");
            assertCode(
                    walk.owner().refused(422, "POST", "/api/grants/" + walk.grant() + "/extension", asked),
                    "grant.extension_range");
        }
    }

    private static void assertRefusedExtension(Walk walk) {
        assertThat(walk.status()).isEqualTo("IN_USE");
        assertThat(walk.page().path("grant").path("until").asString())
                .isEqualTo(Forms.today().plusDays(TERM).toString());
        assertThat(walk.page().path("grant").path("allowedActions").toString()).contains("requestExtension");
    }

    /** Seen from a transaction of its own. */
    private boolean lockedByAnother(String matter) {
        var apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        try {
            apart.executeWithoutResult(
                    status -> jdbc.queryForList("SELECT id FROM matter WHERE id = ? FOR UPDATE NOWAIT", matter));
            return false;
        } catch (DataAccessException taken) {
            return true;
        }
    }
}
