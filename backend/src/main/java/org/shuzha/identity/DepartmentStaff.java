package org.shuzha.identity;

import java.time.LocalDate;
import java.util.List;
import org.shuzha.shared.RemovalGuard;
import org.springframework.stereotype.Component;

/** A department is needed while people are appointed to it. */
@Component
class DepartmentStaff implements RemovalGuard {

    private final OrganisationMapper mapper;

    DepartmentStaff(OrganisationMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String kind() {
        return "department";
    }

    @Override
    public List<String> neededBy(String id, LocalDate from) {
        return mapper.appointedFrom(id, from);
    }
}
