package org.shuzha.shared;

import java.time.LocalDate;
import java.util.List;

/** May this be taken out of use? Every package that could still need the object answers for what it owns. */
public interface RemovalGuard {

    /** Kind of object this guard answers for, e.g. {@code department}. */
    String kind();

    /** What still needs the object on that day or later, in words its reader knows; empty when nothing does. */
    List<String> neededBy(String id, LocalDate from);
}
