package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A report that is saved and not sent asks for it, after some minutes and every day, until it is sent or discarded. */
class UnsentReportTest extends IncidentJourney {

    @Test
    void itsAuthorIsAskedDailyUntilItIsSentOrDiscarded() {
        Hospital hospital = incidentHospital("NATIONAL", "HEALTH", "770205");
        Walk walk = Walk.draft(hospital, "nurse", PROCEDURE, report(Instant.now()));
        tick("UnsentReports");
        assertThat(asked(hospital)).isZero();
        clock.advance(Duration.ofMinutes(6));
        tick("UnsentReports");
        tick("UnsentReports");
        assertThat(asked(hospital)).isOne();
        clock.advance(Duration.ofDays(1));
        tick("UnsentReports");
        assertThat(asked(hospital)).isEqualTo(2);
        hospital.as("nurse").delete(walk.path());
        clock.advance(Duration.ofDays(1));
        tick("UnsentReports");
        assertThat(asked(hospital)).isEqualTo(2);
    }

    @Test
    void whatIsSentIsNotAskedFor() {
        Hospital hospital = incidentHospital("NATIONAL", "HEALTH", "770205");
        reported(hospital, "nurse");
        clock.advance(Duration.ofMinutes(6));
        tick("UnsentReports");
        assertThat(asked(hospital)).isZero();
    }

    private static long asked(Hospital hospital) {
        return NoticeSeen.texts(hospital, "nurse").stream()
                .filter(text -> text.startsWith("安全事件报告已保存但尚未提交"))
                .count();
    }
}
