package org.shuzha.shared;

import java.util.stream.Stream;

/** May this actor read that object? Implemented by the package that owns the object's surroundings. */
public interface ReadGuard {

    /** Kind of object this guard answers for, e.g. {@code matter}. */
    String kind();

    boolean mayRead(Actor actor, String id);

    /** Whether any of the guards that answer for this kind lets the actor read the object; none of them is a no. */
    static boolean anyOf(Stream<ReadGuard> guards, String kind, Actor actor, String id) {
        return guards.anyMatch(guard -> guard.kind().equals(kind) && guard.mayRead(actor, id));
    }
}
