package org.shuzha.submission;

import java.util.List;
import org.shuzha.shared.Actor;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.shuzha.shared.Problem;
import org.shuzha.shared.ReadGuard;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How far the institutions are that a matter of an authority addressed. */
@RestController
class AddressedController {

    private final AddressedViews views;
    private final List<ReadGuard> guards;

    AddressedController(AddressedViews views, List<ReadGuard> guards) {
        this.views = views;
        this.guards = guards;
    }

    /** None for any other matter. */
    @OpenTo(Audience.SIGNED_IN)
    @GetMapping("/api/matters/{id}/addressees")
    AddressedProgress addressees(Actor actor, @PathVariable String id) {
        if (!ReadGuard.anyOf(guards.stream(), "matter", actor, id)) {
            throw Problem.notFound("matter");
        }
        return views.progress(id);
    }
}
