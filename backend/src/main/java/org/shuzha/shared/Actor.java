package org.shuzha.shared;

import java.io.Serializable;

/**
 * Who acts: the signed-in person, or the system itself for timers and start-up.
 *
 * @param personId id of the person, {@code system} for the system
 * @param name display name
 * @param address network address the request came from, empty when unknown
 */
public record Actor(String personId, String name, String address) implements Serializable {

    public static final Actor SYSTEM = new Actor("system", "system", "");

    public boolean isSystem() {
        return SYSTEM.personId.equals(personId);
    }
}
