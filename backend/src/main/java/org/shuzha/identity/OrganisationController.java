package org.shuzha.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Idempotent;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The administrators' own organisation and its departments. */
@RestController
@RequestMapping("/api/administration")
class OrganisationController {

    record NewDepartment(
            @NotBlank @Size(max = 50) String code,
            @NotBlank @Size(max = 200) String name) {}

    record DepartmentChange(
            @NotBlank @Size(max = 200) String name,
            @Nullable LocalDate closedFrom,
            int version) {}

    private final Organisations organisations;
    private final Departments departments;

    OrganisationController(Organisations organisations, Departments departments) {
        this.organisations = organisations;
        this.departments = departments;
    }

    @OpenTo({Audience.SYSTEM_ADMINISTRATOR, Audience.SECURITY_ADMINISTRATOR, Audience.AUDIT_ADMINISTRATOR})
    @GetMapping("/organisation")
    Organisations.OrganisationView organisation(Actor actor) {
        return organisations.view(actor);
    }

    @OpenTo(Audience.SYSTEM_ADMINISTRATOR)
    @PutMapping("/organisation")
    Organisations.OrganisationView change(Actor actor, @Valid @RequestBody OrganisationChange change) {
        return organisations.change(actor, change);
    }

    @OpenTo({Audience.SYSTEM_ADMINISTRATOR, Audience.SECURITY_ADMINISTRATOR, Audience.AUDIT_ADMINISTRATOR})
    @GetMapping("/departments")
    List<DepartmentViews.DepartmentView> list(Actor actor) {
        return departments.list(actor);
    }

    @OpenTo(Audience.SYSTEM_ADMINISTRATOR)
    @Idempotent
    @PostMapping("/departments")
    @ResponseStatus(HttpStatus.CREATED)
    DepartmentViews.DepartmentView open(Actor actor, @Valid @RequestBody NewDepartment department) {
        return departments.open(
                actor, department.code().strip(), department.name().strip());
    }

    @OpenTo(Audience.SYSTEM_ADMINISTRATOR)
    @PutMapping("/departments/{id}")
    DepartmentViews.DepartmentView changeDepartment(
            Actor actor, @PathVariable String id, @Valid @RequestBody DepartmentChange change) {
        return departments.change(actor, id, change.name().strip(), change.closedFrom(), change.version());
    }
}
