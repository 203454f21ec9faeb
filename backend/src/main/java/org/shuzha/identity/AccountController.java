package org.shuzha.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.shuzha.shared.Actor;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own account. */
@RestController
@RequestMapping("/api/account")
class AccountController {

    record PasswordChange(
            @NotBlank @Size(max = 128) String current,
            @NotBlank @Size(max = 128) String next) {}

    private final OwnAccount account;

    AccountController(OwnAccount account) {
        this.account = account;
    }

    @OpenTo(Audience.SIGNED_IN)
    @GetMapping
    OwnAccount.AccountView view(Actor actor, HttpServletRequest request) {
        return account.view(actor, session(request));
    }

    /** Signs out everywhere else. */
    @OpenTo(Audience.SIGNED_IN)
    @DeleteMapping("/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOthers(Actor actor, HttpServletRequest request) {
        account.endOthers(actor, session(request));
    }

    @OpenTo(Audience.SIGNED_IN)
    @DeleteMapping("/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Actor actor, @PathVariable String id) {
        account.end(actor, id);
    }

    @OpenTo(Audience.SIGNED_IN)
    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(Actor actor, @Valid @RequestBody PasswordChange change, HttpServletRequest request) {
        account.changePassword(actor, session(request), change.current(), change.next());
    }

    private static String session(HttpServletRequest request) {
        return request.getSession(false).getId();
    }
}
