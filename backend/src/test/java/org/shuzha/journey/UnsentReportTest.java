package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** A report that is saved and not sent asks for it, after some minutes and every day, until it is sent or discarded. */
class UnsentReportTest extends IncidentJourney {

    @Autowired
    private List<ScheduledTaskHolder> schedules;

    @Test
    void itsAuthorIsAskedDailyUntilItIsSentOrDiscarded() {
        Hospital hospital = incidentHospital("NATIONAL", "HEALTH", "770205");
        Walk walk = Walk.draft(hospital, "nurse", PROCEDURE, report(Instant.now()));
        tick();
        assertThat(asked(hospital)).isZero();
        clock.advance(Duration.ofMinutes(6));
        tick();
        tick();
        assertThat(asked(hospital)).isOne();
        clock.advance(Duration.ofDays(1));
        tick();
        assertThat(asked(hospital)).isEqualTo(2);
        hospital.as("nurse").delete(walk.path());
        clock.advance(Duration.ofDays(1));
        tick();
        assertThat(asked(hospital)).isEqualTo(2);
    }

    @Test
    void whatIsSentIsNotAskedFor() {
        Hospital hospital = incidentHospital("NATIONAL", "HEALTH", "770205");
        reported(hospital, "nurse");
        clock.advance(Duration.ofMinutes(6));
        tick();
        assertThat(asked(hospital)).isZero();
    }

    private static long asked(Hospital hospital) {
        return NoticeSeen.texts(hospital, "nurse").stream()
                .filter(text -> text.startsWith("安全事件报告已保存但尚未提交"))
                .count();
    }

    private void tick() {
        schedules.stream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .filter(task -> task.toString().contains("UnsentReports"))
                .forEach(task -> task.getTask().getRunnable().run());
    }
}
