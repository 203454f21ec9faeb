package org.shuzha.matter;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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

    /** Several, line by line: who holds the one nobody called holds its whole line, so nobody waits in a circle here either. */
    List<Matter> takeAll(Collection<String> ids) {
        return ids.stream()
                .sorted(Comparator.comparing(this::first).thenComparing(Comparator.naturalOrder()))
                .map(this::take)
                .filter(Objects::nonNull)
                .toList();
    }

    private String first(String id) {
        String caller = mapper.caller(id);
        return caller == null ? id : first(caller);
    }
}
