package org.shuzha.identity;

import java.util.Map;
import java.util.Set;
import org.shuzha.shared.ImportTable.Row;
import org.springframework.stereotype.Component;

/** What an appointment may not be, whoever orders it. */
@Component
class AppointmentRules {

    private static final Set<Post> IN_DEPARTMENT = Set.of(Post.DEPARTMENT_HEAD, Post.DEPARTMENT_DEPUTY);
    private static final Set<Post> OF_ORGANISATION = Set.of(
            Post.PRINCIPAL,
            Post.LEADER_IN_CHARGE,
            Post.GROUP_CHAIR,
            Post.GROUP_MEMBER,
            Post.GROUP_SECRETARY,
            Post.DATA_SECURITY_OFFICER);

    private final IdentityImportMapper mapper;

    AppointmentRules(IdentityImportMapper mapper) {
        this.mapper = mapper;
    }

    /** Heads and deputies belong to a department, leaders and the group to the whole organisation. */
    void checkPlace(Row row, Appointment appointment) {
        if (!row.clean()) {
            return;
        }
        if (IN_DEPARTMENT.contains(appointment.post()) && appointment.departmentId() == null) {
            row.mistake("department", "import.department_needed", Map.of("post", appointment.post()));
        }
        if (OF_ORGANISATION.contains(appointment.post()) && appointment.departmentId() != null) {
            row.mistake("department", "import.department_refused", Map.of("post", appointment.post()));
        }
    }

    /** The chair is the principal (A4.1); an auditor holds no other post. Looks at what stands written. */
    void check(Row row, Appointment appointment) {
        if (appointment.post() == Post.GROUP_CHAIR && !mapper.holdsThroughout(appointment, Post.PRINCIPAL)) {
            row.mistake("post", "import.chair_not_principal", Map.of("article", "A4.1"));
        }
        if (mapper.overlapsOther(appointment, appointment.post() != Post.AUDITOR)) {
            row.mistake("post", "import.auditor_alone", Map.of());
        }
    }
}
