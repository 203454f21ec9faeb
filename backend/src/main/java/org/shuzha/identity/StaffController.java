package org.shuzha.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Cursor;
import org.shuzha.shared.Idempotent;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.shuzha.shared.Page;
import org.shuzha.shared.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The people of the administrators' organisation and their accounts. */
@RestController
@RequestMapping("/api/administration/people")
class StaffController {

    record NewPerson(
            @NotBlank @Size(max = 50) String code,
            @NotBlank @Size(max = 100) String name,
            @Size(max = 64) @Nullable String username,
            @Size(max = Contacts.LONGEST) @Nullable String email) {

        Staff.Details details() {
            return new Staff.Details(name.strip(), username, email);
        }
    }

    record PersonChange(
            @NotBlank @Size(max = 100) String name,
            @Size(max = 64) @Nullable String username,
            @Size(max = Contacts.LONGEST) @Nullable String email,
            int version) {

        Staff.Details details() {
            return new Staff.Details(name.strip(), username, email);
        }
    }

    private final Staff staff;
    private final StaffAccounts accounts;

    StaffController(Staff staff, StaffAccounts accounts) {
        this.staff = staff;
        this.accounts = accounts;
    }

    @OpenTo({Audience.SYSTEM_ADMINISTRATOR, Audience.SECURITY_ADMINISTRATOR, Audience.AUDIT_ADMINISTRATOR})
    @GetMapping
    Page<StaffViews.StaffMember> people(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) String department,
            @RequestParam(defaultValue = "active") String state,
            @RequestParam(required = false) String cursor) {
        return staff.page(actor, new Staff.Query(q, department, active(state), Cursor.decode(cursor)));
    }

    @OpenTo(Audience.SYSTEM_ADMINISTRATOR)
    @Idempotent
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    StaffViews.StaffMember add(Actor actor, @Valid @RequestBody NewPerson person) {
        return staff.add(actor, person.code().strip(), person.details());
    }

    @OpenTo(Audience.SYSTEM_ADMINISTRATOR)
    @PutMapping("/{id}")
    StaffViews.StaffMember change(Actor actor, @PathVariable String id, @Valid @RequestBody PersonChange change) {
        return staff.change(actor, id, change.details(), change.version());
    }

    /** Not idempotent on purpose: the answer must not be kept anywhere. */
    @OpenTo(value = Audience.SYSTEM_ADMINISTRATOR, stepUp = true)
    @PostMapping("/{id}/invitation")
    @ResponseStatus(HttpStatus.CREATED)
    Invitations.Issued invite(Actor actor, @PathVariable String id) {
        return accounts.invite(actor, id);
    }

    @OpenTo(Audience.SECURITY_ADMINISTRATOR)
    @DeleteMapping("/{id}/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endSessions(Actor actor, @PathVariable String id) {
        accounts.endSessions(actor, id);
    }

    private static Boolean active(String state) {
        return switch (state) {
            case "active" -> Boolean.TRUE;
            case "left" -> Boolean.FALSE;
            case "all" -> null;
            default -> throw Problem.malformed("request.parameter", Map.of("name", "state"));
        };
    }
}
