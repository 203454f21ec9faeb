package org.shuzha.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shuzha.identity.OrganisationMapper.DepartmentRow;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Ids;
import org.shuzha.shared.Problem;
import org.shuzha.shared.RemovalGuard;
import org.shuzha.shared.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The departments of an administrator's organisation: opened, renamed, closed, never removed. */
@Service
@Transactional
class Departments {

    private final OrganisationMapper mapper;
    private final DepartmentViews views;
    private final Administrators administrators;
    private final List<RemovalGuard> guards;
    private final Stale stale;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Departments(
            OrganisationMapper mapper,
            DepartmentViews views,
            Administrators administrators,
            List<RemovalGuard> guards,
            Stale stale,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.views = views;
        this.administrators = administrators;
        this.guards = guards;
        this.stale = stale;
        this.events = events;
        this.clock = clock;
    }

    List<DepartmentViews.DepartmentView> list(Actor actor) {
        return views.of(administrators.organisationOf(actor));
    }

    /** Throws {@code department.code_taken}. */
    DepartmentViews.DepartmentView open(Actor actor, String code, String name) {
        String organisation = administrators.organisationOf(actor);
        if (mapper.codeTaken(organisation, code)) {
            throw Problem.conflict("department.code_taken", Map.of("code", code));
        }
        Department department = new Department(Ids.next(), organisation, code, name, null);
        mapper.insertDepartment(department, actor.personId(), clock.instant());
        events.publishEvent(new Changes()
                .fact("department", department.id())
                .fact("code", code)
                .fact("name", name)
                .by(actor, organisation, "department.opened"));
        return find(actor, department.id());
    }

    /** Throws {@code department.in_use} while data or people belong to it on the day it closes. */
    DepartmentViews.DepartmentView change(Actor actor, String id, String name, LocalDate closedFrom, int version) {
        mapper.lockDepartment(id);
        DepartmentRow before = row(actor, id);
        if (closedFrom != null && !closedFrom.equals(before.closedFrom())) {
            requireUnneeded(id, closedFrom);
        }
        Department after = new Department(id, before.organisationId(), before.code(), name, closedFrom);
        if (mapper.changeDepartment(after, version, actor.personId(), clock.instant()) == 0) {
            throw stale.problem("department", before.changedBy(), before.changedAt());
        }
        events.publishEvent(new Changes()
                .fact("department", id)
                .field("name", before.name(), name)
                .field("closedFrom", before.closedFrom(), closedFrom)
                .by(actor, before.organisationId(), "department.changed"));
        return find(actor, id);
    }

    private void requireUnneeded(String id, LocalDate from) {
        List<String> needed = guards.stream()
                .filter(guard -> guard.kind().equals("department"))
                .flatMap(guard -> guard.neededBy(id, from).stream())
                .toList();
        if (!needed.isEmpty()) {
            throw Problem.conflict("department.in_use", Map.of("what", String.join("、", needed)));
        }
    }

    private DepartmentViews.DepartmentView find(Actor actor, String id) {
        return list(actor).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private DepartmentRow row(Actor actor, String id) {
        String organisation = administrators.organisationOf(actor);
        return mapper.department(id, Times.today(clock))
                .filter(found -> found.organisationId().equals(organisation))
                .orElseThrow(() -> Problem.notFound("department"));
    }
}
