package org.shuzha.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shuzha.ApplicationTest;
import org.shuzha.shared.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class DirectoryTests extends ApplicationTest {

    @Autowired
    private Directory directory;

    @Autowired
    private JdbcTemplate jdbc;

    private String hospital;
    private String records;

    @BeforeEach
    void theDemoHospital() {
        hospital = directory.organisationOf(id("zhang.wei"));
        records = directory.departments(hospital).stream()
                .filter(department -> department.code().equals("BA"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void holdersOfAPostInADepartment() {
        assertThat(directory.holders(Post.DEPARTMENT_HEAD, hospital, records))
                .extracting(Appointment::personId)
                .containsExactly(id("lin.jingzhi"));
    }

    @Test
    void holdersAnywhereInTheOrganisation() {
        assertThat(directory.holders(Post.IT_EXECUTOR, hospital, null))
                .extracting(Appointment::personId)
                .containsExactlyInAnyOrder(id("deng.yifan"), id("han.zimo"));
        assertThat(directory.holders(Post.GROUP_CHAIR, hospital, null)).hasSize(1);
        assertThat(directory.holders(Post.GROUP_MEMBER, hospital, null)).hasSize(4);
    }

    @Test
    void anAppointmentCountsOnItsDaysInShanghaiOnly() {
        clock.set(Instant.parse("2024-12-31T15:59:59Z"));
        assertThat(directory.appointmentsOf(id("zhang.wei"))).isEmpty();

        clock.set(Instant.parse("2024-12-31T16:00:00Z"));
        assertThat(directory.appointmentsOf(id("zhang.wei"))).hasSize(1);
    }

    @Test
    void substitutionsEnd() {
        assertThat(directory.substitutesOf(id("dong.caiwei")))
                .extracting(Substitution::substituteId)
                .containsExactly(id("ding.shouzhuo"));
        assertThat(directory.representedBy(id("ding.shouzhuo"))).hasSize(1);

        clock.advance(Duration.ofDays(800));

        assertThat(directory.substitutesOf(id("dong.caiwei"))).isEmpty();
        assertThat(directory.representedBy(id("ding.shouzhuo"))).isEmpty();
    }

    @Test
    void namesLeaveOutTheUnknown() {
        assertThat(directory.names(List.of(id("zhang.wei"), "nobody"))).containsOnlyKeys(id("zhang.wei"));
        assertThat(directory.names(List.of())).isEmpty();
    }

    @Test
    void theUnknownAreRefused() {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> directory.organisation("nobody"));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> directory.department("nobody"));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> directory.organisationOf("nobody"))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("identity.no_appointment"));
    }

    @Test
    void departmentOfIsTheFirstDepartmentAppointment() {
        assertThat(directory.departmentOf(id("lin.jingzhi"))).contains(records);
        assertThat(directory.departmentOf(id("zhou.mingyuan"))).isEmpty();
    }

    @Test
    void peopleAreFoundByNameAndOnlyInOnesOwnOrganisation() {
        var client = as("zhang.wei");

        assertThat(client.get("/api/people?q=%E6%9E%97").findValuesAsString("name"))
                .containsExactly("林静之");
        assertThat(client.get("/api/people?q=%E8%A2%81")).isEmpty(); // somebody of the other hospital
        assertThat(client.get("/api/people?q=%25")).isEmpty(); // a wildcard stands for itself
        assertThat(client.get("/api/people")).hasSize(20);
    }

    private String id(String username) {
        return jdbc.queryForObject("SELECT id FROM identity_person WHERE username = ?", String.class, username);
    }
}
