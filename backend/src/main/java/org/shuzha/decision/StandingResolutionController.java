package org.shuzha.decision;

import java.time.LocalDate;
import java.util.List;
import org.shuzha.identity.Directory;
import org.shuzha.shared.Actor;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The standing resolutions a run may name. */
@RestController
class StandingResolutionController {

    /** @param until the last day it is in force */
    record StandingResolution(String id, String number, String title, LocalDate until) {}

    private final StandingResolutions standing;
    private final Directory directory;

    StandingResolutionController(StandingResolutions standing, Directory directory) {
        this.standing = standing;
        this.directory = directory;
    }

    /** Those of the reader's own organisation that are in force today. */
    @OpenTo(Audience.SIGNED_IN)
    @GetMapping("/api/standing-resolutions")
    List<StandingResolution> inForce(Actor actor) {
        return standing.inForce(directory.organisationOf(actor.personId())).stream()
                .map(one -> new StandingResolution(one.id(), one.number(), one.title(), standing.until(one)))
                .toList();
    }
}
