package org.shuzha.matter;

import org.springframework.stereotype.Component;

/**
 * The row lock that every change to a matter takes first. Whoever locks a called matter has locked its caller before: the
 * end of the one moves the other on, and nobody waits in a circle.
 */
@Component
class MatterLocks {

    private final MatterMapper mapper;

    MatterLocks(MatterMapper mapper) {
        this.mapper = mapper;
    }

    /** Null when there is no such matter. */
    Matter take(String id) {
        String caller = mapper.caller(id);
        if (caller != null) {
            take(caller);
        }
        return mapper.lock(id);
    }
}
