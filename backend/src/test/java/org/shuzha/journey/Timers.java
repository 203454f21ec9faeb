package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.shuzha.MovableClock;

/** The timers of matters: the application's clock and the engine's move together, and what is due is done at once. */
final class Timers {

    private final ProcessEngine engine;
    private final MovableClock clock;

    Timers(ProcessEngine engine, MovableClock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    void later(int days) {
        clock.advance(Duration.ofDays(days));
        ClockUtil.offset(Duration.between(Instant.now(), clock.instant()).toMillis());
    }

    /** The timers of this matter, and of what it called, that the engine finds due. */
    List<Job> due(Walk walk) {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(walk.id)
                .list()
                .stream()
                .flatMap(instance -> engine
                        .getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .timers()
                        .executable()
                        .list()
                        .stream())
                .toList();
    }

    /** Does what the job executor does with the one due job, now instead of at its next look. */
    void fire(Walk walk) {
        List<Job> due = due(walk);
        assertThat(due).as("due timers").hasSize(1);
        engine.getManagementService().executeJob(due.get(0).getId());
    }

    /** Does whatever is due; the job executor may be faster with some of it. */
    void fireDue(Walk walk) {
        for (Job job : due(walk)) {
            try {
                engine.getManagementService().executeJob(job.getId());
            } catch (ProcessEngineException faster) {
                // done already, or being done
            }
        }
    }

    static void backToNow() {
        ClockUtil.reset();
    }
}
