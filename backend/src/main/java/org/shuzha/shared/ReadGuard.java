package org.shuzha.shared;

/** May this actor read that object? Implemented by the package that owns the object's surroundings. */
public interface ReadGuard {

    /** Kind of object this guard answers for, e.g. {@code matter}. */
    String kind();

    boolean mayRead(Actor actor, String id);
}
