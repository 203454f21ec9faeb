package org.shuzha.audit;

import org.shuzha.shared.Actor;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.shuzha.shared.Problem;
import org.shuzha.shared.ReadGuard;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ProofController {

    private static final String MATTER = "matter";

    private final Trail trail;
    private final ObjectProvider<ReadGuard> guards;

    ProofController(Trail trail, ObjectProvider<ReadGuard> guards) {
        this.trail = trail;
        this.guards = guards;
    }

    /** The matter's trail, for those who may read the matter; 404 for everybody else. */
    @GetMapping("/api/matters/{id}/proof")
    @OpenTo(Audience.SIGNED_IN)
    Proof proof(Actor actor, @PathVariable String id) {
        boolean open = guards.stream().anyMatch(guard -> guard.kind().equals(MATTER) && guard.mayRead(actor, id));
        if (!open) {
            throw Problem.notFound(MATTER);
        }
        return trail.proof(MATTER + ":" + id);
    }
}
