package org.shuzha.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One way out of the house and what waits for it; each of its calls is a transaction of its own, or none. */
public interface Outlet<T extends Outlet.Taken> {

    /** Something that one node has taken to send it. */
    interface Taken {
        String id();

        /** How often it was tried, this time included. */
        int attempts();
    }

    /** Ids of those to be sent now, the longest due first. */
    List<String> due(Instant now);

    /** Takes one to send it now; empty when somebody else did. Without a word about it, it is due again then. */
    Optional<T> take(String id, Instant now, Instant again);

    /**
     * Answers what proves it, null for nothing. Throws {@link Unreachable} where trying again is in vain, otherwise whatever
     * kept it from arriving.
     */
    @Nullable
    String send(T taken) throws Exception;

    void sent(T taken, @Nullable String receipt);

    /** {@code again}: when it is tried anew, null when nobody tries any more. */
    void failed(T taken, Exception why, @Nullable Instant again);
}
