package org.shuzha.identity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What administrators see of one person.
 *
 * @param state active or left
 * @param account none, invited (an unspent token) or open
 * @param appointments all within the organisation, ended ones included, latest first
 * @param pending a departure or move whose last day is not over, null when none
 */
public record PersonFile(
        String id,
        String code,
        String name,
        @Nullable String username,
        @Nullable String email,
        String state,
        String account,
        List<AppointmentView> appointments,
        List<SubstitutionViews.SubstitutionView> substitutions,
        @Nullable PendingChange pending,
        int version,
        List<String> allowedActions) {

    /** {@code state}: future, valid, ended or void (ended before it began); {@code orderedBy} is null for an import. */
    record AppointmentView(
            String id,
            Post post,
            Me.@Nullable Named department,
            LocalDate from,
            @Nullable LocalDate until,
            Me.@Nullable Named orderedBy,
            String state,
            int version) {}

    record PendingChange(PersonnelChanged.Kind kind, LocalDate on, Me.@Nullable Named successor, String reason) {}
}
