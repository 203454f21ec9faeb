package org.shuzha.audit;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The trail as it is read: what happened, and whether the record of it still stands as it was written. */
@Service
public class Trail {

    private final TrailMapper trail;

    Trail(TrailMapper trail) {
        this.trail = trail;
    }

    /** Verifies a stream from its stored bytes. Leaves and head come from one snapshot, so that a leaf written meanwhile is no fault. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Proof proof(String stream) {
        return Proof.of(stream, trail.head(stream), trail.leaves(stream), trail.sealed(stream));
    }
}
