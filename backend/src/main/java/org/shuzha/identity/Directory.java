package org.shuzha.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Who is who today: organisations, departments, people, valid appointments and substitutions. Dates are Asia/Shanghai. */
@Service
public class Directory {

    /** Throws not_found when unknown. */
    public Organisation organisation(String id) {
        throw new IllegalStateException();
    }

    /** Throws not_found when unknown. */
    public Department department(String id) {
        throw new IllegalStateException();
    }

    public List<Department> departments(String organisationId) {
        throw new IllegalStateException();
    }

    public Optional<Person> person(String id) {
        throw new IllegalStateException();
    }

    /** Display names by person id; unknown ids are left out. */
    public Map<String, String> names(Collection<String> personIds) {
        throw new IllegalStateException();
    }

    /** Appointments of an active person valid today. */
    public List<Appointment> appointmentsOf(String personId) {
        throw new IllegalStateException();
    }

    /** Valid holders today of a post of the organisation ({@code departmentId} null) or of one of its departments, active people only. */
    public List<Appointment> holders(Post post, String organisationId, String departmentId) {
        throw new IllegalStateException();
    }

    /** Substitutions of this absent person valid today. */
    public List<Substitution> substitutesOf(String absentId) {
        throw new IllegalStateException();
    }

    /** Substitutions valid today in which this person acts for somebody. */
    public List<Substitution> representedBy(String substituteId) {
        throw new IllegalStateException();
    }

    /** The organisation a person files for: that of the valid appointments; throws forbidden {@code identity.no_appointment} without any. */
    public String organisationOf(String personId) {
        throw new IllegalStateException();
    }

    /** The department of the person's first valid department appointment, empty when none. */
    public Optional<String> departmentOf(String personId) {
        throw new IllegalStateException();
    }
}
