package org.shuzha.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.shuzha.audit.VerificationRow.State;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Ids;
import org.shuzha.shared.Problem;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Runs that verify the trail behind the request that asked for them, one at a time, with a stored result. */
@Service
class VerificationRuns {

    static final Duration SILENCE = Duration.ofMinutes(10);
    private static final Duration BETWEEN_NEWS = Duration.ofSeconds(1);
    private static final int MOST = 1000;
    private static final int LATEST = 20;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final VerificationMapper runs;
    private final Verification verification;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final TaskExecutor executor;
    private final Clock clock;

    VerificationRuns(
            VerificationMapper runs,
            Verification verification,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            @Qualifier("applicationTaskExecutor") TaskExecutor executor,
            Clock clock) {
        this.runs = runs;
        this.verification = verification;
        this.events = events;
        this.transactions = transactions;
        this.executor = executor;
        this.clock = clock;
    }

    /** The run begins once this is committed. Throws conflict {@code trail.verification_running} while another goes on. */
    @Transactional
    VerificationRow start(Actor actor) {
        Instant now = clock.instant();
        VerificationRow other = runs.running(now.minus(SILENCE));
        if (other != null) {
            throw Problem.conflict("trail.verification_running", Map.of("id", other.id()));
        }
        var row = new VerificationRow(Ids.next(), actor.personId(), State.RUNNING, 0, 0, now, now, null);
        runs.insert(row);
        events.publishEvent(new TrailEvent("trail.verification_started", actor, Map.of("verification", row.id())));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                executor.execute(() -> work(row, actor));
            }
        });
        return row;
    }

    /** Throws not found when unknown. */
    VerificationRow get(String id) {
        VerificationRow row = runs.find(id);
        if (row == null) {
            throw Problem.notFound("verification");
        }
        return row;
    }

    private void work(VerificationRow row, Actor actor) {
        try {
            News news = new News(row);
            List<Finding> findings = verification.run(news);
            List<Finding> most = findings.subList(0, Math.min(MOST, findings.size()));
            transactions.executeWithoutResult(status -> {
                store(row, State.FINISHED, news.total, news.total, most);
                Map<String, Object> facts = Map.of("verification", row.id(), "findings", findings.size());
                events.publishEvent(new TrailEvent("trail.verified", actor, facts));
            });
        } catch (RuntimeException broken) {
            store(row, State.FAILED, 0, 0, List.of());
            throw broken;
        }
    }

    /** Tells how far the run is, but not more often than somebody could read it. */
    private final class News implements BiConsumer<Long, Long> {
        private final VerificationRow row;
        private Instant told = Instant.MIN;
        private long total;

        News(VerificationRow row) {
            this.row = row;
        }

        @Override
        public void accept(Long done, Long all) {
            total = all;
            if (told.isBefore(clock.instant().minus(BETWEEN_NEWS))) {
                told = clock.instant();
                store(row, State.RUNNING, done, all, List.of());
            }
        }
    }

    private void store(VerificationRow row, State state, long done, long total, List<Finding> findings) {
        runs.update(new VerificationRow(
                row.id(),
                row.requestedBy(),
                state,
                done,
                total,
                row.startedAt(),
                clock.instant(),
                state == State.FINISHED ? JSON.valueToTree(findings) : null));
    }

    /** The latest first, at most 20. */
    List<VerificationRow> latest() {
        return runs.latest(LATEST);
    }
}
