package org.shuzha.identity;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shuzha.identity.StaffMapper.StaffRow;
import org.springframework.stereotype.Component;

/** How administrators see people and what they hold. */
@Component
class StaffViews {

    /** A post held today; {@code department} is null for a post of the whole organisation. */
    record PostHeld(
            Post post,
            Me.@Nullable Named department,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** One line of the list; {@code state}: active or left; {@code account}: none, invited or open. */
    record StaffMember(
            String id,
            String code,
            String name,
            @Nullable String username,
            @Nullable String email,
            String state,
            String account,
            List<PostHeld> posts,
            int version) {}

    private final Directory directory;

    StaffViews(Directory directory) {
        this.directory = directory;
    }

    /** Names by department id. */
    Map<String, String> departments(String organisationId) {
        Map<String, String> names = new HashMap<>();
        directory.departments(organisationId).forEach(one -> names.put(one.id(), one.name()));
        return names;
    }

    StaffMember member(StaffRow row, List<Appointment> held, Map<String, String> departments) {
        return new StaffMember(
                row.id(),
                row.code(),
                row.name(),
                row.username(),
                row.email(),
                state(row),
                row.account(),
                held.stream().map(one -> post(one, departments)).toList(),
                row.version());
    }

    static String state(StaffRow row) {
        return row.active() ? "active" : "left";
    }

    static Me.Named department(String id, Map<String, String> departments) {
        return id == null ? null : new Me.Named(id, departments.getOrDefault(id, ""));
    }

    private static PostHeld post(Appointment held, Map<String, String> departments) {
        return new PostHeld(
                held.post(), department(held.departmentId(), departments), held.validFrom(), held.validUntil());
    }
}
