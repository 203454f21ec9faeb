package org.shuzha.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shuzha.identity.SubstitutionMapper.Row;
import org.shuzha.shared.Times;
import org.springframework.stereotype.Component;

/** How people see substitutions. */
@Component
class SubstitutionViews {

    /**
     * One substitution.
     *
     * @param orderedBy null for an import
     * @param warnings {@code substitution.four_eyes}: the two hold posts that different people fill in one matter, so
     *     the substitute will be refused where he has acted already
     */
    record SubstitutionView(
            String id,
            Me.Named absent,
            Me.Named substitute,
            LocalDate from,
            LocalDate until,
            @Nullable String reason,
            Me.@Nullable Named orderedBy,
            int version,
            List<String> warnings,
            List<String> allowedActions) {}

    private final Directory directory;
    private final Clock clock;

    SubstitutionViews(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    SubstitutionView view(Row row, boolean mayEnd) {
        return views(List.of(row), mayEnd).get(0);
    }

    /** {@code mayEnd}: whether the reader may end them while they last. */
    List<SubstitutionView> views(List<Row> rows, boolean mayEnd) {
        Set<String> people = rows.stream()
                .flatMap(row -> Stream.of(row.absentId(), row.substituteId()))
                .collect(Collectors.toSet());
        Map<String, Set<Post>> posts = directory.appointmentsOf(people).stream()
                .collect(Collectors.groupingBy(
                        Appointment::personId, Collectors.mapping(Appointment::post, Collectors.toSet())));
        Map<String, String> names =
                directory.names(rows.stream().map(Row::orderedBy).toList());
        return rows.stream().map(row -> view(row, posts, names, mayEnd)).toList();
    }

    private SubstitutionView view(Row row, Map<String, Set<Post>> posts, Map<String, String> names, boolean mayEnd) {
        boolean lasts = !row.validUntil().isBefore(Times.today(clock));
        boolean meets = posts.getOrDefault(row.absentId(), Set.of()).stream()
                .anyMatch(post -> posts.getOrDefault(row.substituteId(), Set.of()).stream()
                        .anyMatch(post::meetsInOneMatter));
        return new SubstitutionView(
                row.id(),
                new Me.Named(row.absentId(), row.absentName()),
                new Me.Named(row.substituteId(), row.substituteName()),
                row.validFrom(),
                row.validUntil(),
                row.reason(),
                row.orderedBy() == null ? null : new Me.Named(row.orderedBy(), names.get(row.orderedBy())),
                row.version(),
                lasts && meets ? List.of("substitution.four_eyes") : List.of(),
                lasts && mayEnd ? List.of("end") : List.of());
    }
}
