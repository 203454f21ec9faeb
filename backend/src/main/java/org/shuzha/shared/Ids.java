package org.shuzha.shared;

import com.github.f4b6a3.ulid.UlidCreator;

/** Identifiers come from the application, never from the database: 26 characters, sortable by time. */
public final class Ids {

    private Ids() {}

    public static String next() {
        return UlidCreator.getMonotonicUlid().toString();
    }
}
