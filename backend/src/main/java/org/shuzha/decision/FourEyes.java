package org.shuzha.decision;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shuzha.inbox.Part;

/** Starter, reviewer, approver and executor of one matter differ; under a substitution both names count (A13.2). */
final class FourEyes {

    /** Which earlier part of whom stands against the wanted one. */
    record Violation(String personId, Part earlier, Part wanted) {}

    private FourEyes() {}

    static Optional<Violation> violation(Map<Part, Set<String>> parts, Part wanted, Set<String> deciding) {
        for (var entry : parts.entrySet()) {
            if (entry.getKey().conflictsWith(wanted)) {
                for (String person : deciding) {
                    if (entry.getValue().contains(person)) {
                        return Optional.of(new Violation(person, entry.getKey(), wanted));
                    }
                }
            }
        }
        return Optional.empty();
    }
}
