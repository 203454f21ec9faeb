package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.TestInstance;
import org.shuzha.ApplicationTest;
import org.shuzha.identity.Post;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import tools.jackson.databind.JsonNode;

/** Journeys in hospitals of their own; the instance lives as long as its class, so a hospital can serve all its tests. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JourneyTest extends ApplicationTest {

    @Autowired
    protected JdbcTemplate jdbc;

    @Autowired
    private List<ScheduledTaskHolder> schedules;

    private Hospital usual;

    /** A hospital with no people yet. */
    protected Hospital emptyHospital(String profile) {
        return new Hospital(jdbc, this::as, profile);
    }

    /** One hospital for all tests of the class that change nobody's posts. */
    protected Hospital hospital() {
        if (usual == null) {
            usual = staffed("NATIONAL");
        }
        return usual;
    }

    /**
     * Departments A and B with head and deputy, a leader in charge, a principal who chairs a leading group of five with
     * its secretary, two IT staff, a requester and an auditor; general, important and core assets, one owned jointly.
     */
    protected Hospital staffed(String profile) {
        Hospital hospital = emptyHospital(profile);
        for (String department : List.of("A", "B")) {
            hospital.appoint("head." + department.toLowerCase(), Post.DEPARTMENT_HEAD, department);
            hospital.appoint("deputy." + department.toLowerCase(), Post.DEPARTMENT_DEPUTY, department);
        }
        hospital.appoint("requester", Post.RESEARCHER, "R")
                .appoint("stranger", Post.RESEARCHER, "R")
                .appoint("leader", Post.LEADER_IN_CHARGE, null)
                .appoint("principal", Post.PRINCIPAL, null)
                .appoint("principal", Post.GROUP_CHAIR, null)
                .appoint("secretary", Post.GROUP_SECRETARY, null)
                .appoint("it.one", Post.IT_EXECUTOR, "IT")
                .appoint("it.two", Post.IT_EXECUTOR, "IT")
                .appoint("auditor", Post.AUDITOR, null);
        for (String member : List.of("one", "two", "three", "four")) {
            hospital.appoint("member." + member, Post.GROUP_MEMBER, null);
        }
        return hospital.asset("general.a", 1, "A")
                .asset("general.b", 1, "B")
                .asset("important.a", 2, "A")
                .asset("core.a", 3, "A")
                .asset("joint", 1, "A", "B");
    }

    /** Runs what this clock runs by itself. */
    protected final void tick(String clock) {
        List<Runnable> due = schedules.stream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .filter(task -> task.toString().contains(clock))
                .map(task -> task.getTask().getRunnable())
                .toList();
        assertThat(due).as(clock).isNotEmpty();
        due.forEach(Runnable::run);
    }

    protected static void assertCode(JsonNode problem, String code) {
        assertThat(problem.path("code").asString()).as(problem.toString()).isEqualTo(code);
    }
}
