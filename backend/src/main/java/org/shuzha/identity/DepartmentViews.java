package org.shuzha.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shuzha.identity.OrganisationMapper.DepartmentRow;
import org.shuzha.shared.Times;
import org.springframework.stereotype.Component;

/** How administrators see departments. */
@Component
class DepartmentViews {

    /** {@code people} are those appointed there today; {@code closedFrom} is null while the department is open. */
    record DepartmentView(
            String id,
            String code,
            String name,
            @Nullable LocalDate closedFrom,
            int version,
            Me.@Nullable Named head,
            int people) {}

    private final OrganisationMapper mapper;
    private final Directory directory;
    private final Clock clock;

    DepartmentViews(OrganisationMapper mapper, Directory directory, Clock clock) {
        this.mapper = mapper;
        this.directory = directory;
        this.clock = clock;
    }

    List<DepartmentView> of(String organisation) {
        Map<String, String> heads = directory.holders(Post.DEPARTMENT_HEAD, organisation, null).stream()
                .filter(head -> head.departmentId() != null)
                .collect(Collectors.toMap(Appointment::departmentId, Appointment::personId, (first, later) -> first));
        Map<String, String> names = directory.names(heads.values());
        return mapper.departments(organisation, Times.today(clock)).stream()
                .map(row -> view(row, heads.get(row.id()), names))
                .toList();
    }

    private static DepartmentView view(DepartmentRow row, String head, Map<String, String> names) {
        Me.Named named = head == null ? null : new Me.Named(head, names.get(head));
        return new DepartmentView(
                row.id(), row.code(), row.name(), row.closedFrom(), row.version(), named, row.people());
    }
}
