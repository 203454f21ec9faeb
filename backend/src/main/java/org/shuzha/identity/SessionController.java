package org.shuzha.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shuzha.shared.Actor;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.shuzha.shared.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the sign-in page needs, sign-out and the first password. */
@RestController
@RequestMapping("/api/session")
class SessionController {

    record Setup(
            @NotBlank @Size(max = 64) String token,
            @NotBlank @Size(max = 64) String username,
            @NotBlank @Size(max = 128) String password,
            @NotBlank @Size(max = 100) String name) {}

    record Replacement(
            @NotBlank @Size(max = 64) String username,
            @NotBlank @Size(max = 128) String current,
            @NotBlank @Size(max = 128) String next) {}

    /** What the sign-in page needs: is this a demo; does the first account wait for its token; who else signs in. */
    record State(boolean demo, boolean setup, @Nullable OutsideSignIn outside) {}

    private final SignIn signIn;
    private final Sessions sessions;
    private final Invitations invitations;
    private final Redemptions redemptions;
    private final OwnAccount account;
    private final Optional<DemoPeople> demo;
    private final Optional<OutsideSignIn> outside;

    SessionController(
            SignIn signIn,
            Sessions sessions,
            Invitations invitations,
            Redemptions redemptions,
            OwnAccount account,
            Optional<DemoPeople> demo,
            Optional<OutsideSignIn> outside) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.invitations = invitations;
        this.redemptions = redemptions;
        this.account = account;
        this.demo = demo;
        this.outside = outside;
    }

    @GetMapping
    @OpenTo(Audience.EVERYBODY)
    State state(CsrfToken csrf) {
        csrf.getToken();
        return new State(demo.isPresent(), invitations.firstIsOpen(), outside.orElse(null));
    }

    /** The invented people of the demo; outside it there is no such list. */
    @GetMapping("/demo-people")
    @OpenTo(Audience.EVERYBODY)
    List<DemoPeople.DemoPerson> demoPeople() {
        return demo.map(DemoPeople::list).orElseThrow(() -> Problem.notFound("demo-people"));
    }

    @DeleteMapping
    @OpenTo(Audience.EVERYBODY)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        if (actor != null) {
            signIn.ended(actor);
        }
        sessions.close(request, response);
    }

    @PostMapping("/setup")
    @OpenTo(Audience.EVERYBODY)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setup(@Valid @RequestBody Setup setup, HttpServletRequest request) {
        redemptions.redeem(
                setup.token().strip(),
                plain(setup.username()),
                setup.name().strip(),
                setup.password(),
                request.getRemoteAddr());
    }

    /** For a password that is too old to sign in with. Throws {@code session.bad_credentials}, {@code password.…}. */
    @PostMapping("/password")
    @OpenTo(Audience.EVERYBODY)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void replacePassword(@Valid @RequestBody Replacement replacement, HttpServletRequest request) {
        account.replaceExpired(
                plain(replacement.username()), request.getRemoteAddr(), replacement.current(), replacement.next());
    }

    private static String plain(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }
}
