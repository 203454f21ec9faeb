package org.shuzha.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuzha.shared.Actor;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who I am, and who else is in my organisation. */
@RestController
class PeopleController {

    private static final int LIMIT = 20;

    record Colleague(String id, String name, @Nullable String department, List<Post> posts) {}

    private final Profiles profiles;
    private final Colleagues colleagues;
    private final Directory directory;
    private final Setup setup;

    PeopleController(Profiles profiles, Colleagues colleagues, Directory directory, Setup setup) {
        this.profiles = profiles;
        this.colleagues = colleagues;
        this.directory = directory;
        this.setup = setup;
    }

    @GetMapping("/api/me")
    @OpenTo(Audience.SIGNED_IN)
    Me me(Actor actor) {
        return profiles.me(actor.personId());
    }

    @GetMapping("/api/people")
    @OpenTo(Audience.SIGNED_IN)
    List<Colleague> people(Actor actor, @RequestParam(defaultValue = "") String q) {
        // whoever sets up may hold no post yet and still has to choose three people
        String organisation = setup.open(actor.personId()).orElseGet(() -> directory.organisationOf(actor.personId()));
        return colleagues.search(organisation, q, LIMIT);
    }

    @GetMapping("/api/departments")
    @OpenTo(Audience.SIGNED_IN)
    List<Me.Named> departments(Actor actor) {
        return directory.departments(directory.organisationOf(actor.personId())).stream()
                .filter(department -> department.openOn(directory.today()))
                .map(department -> new Me.Named(department.id(), department.name()))
                .toList();
    }
}
