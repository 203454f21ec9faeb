package org.shuzha.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the requester may do with a matter now, and if not, why: the refusal is a problem code. */
final class MatterPolicy {

    private MatterPolicy() {}

    static Optional<String> edit(Matter matter) {
        return matter.status().editable() ? Optional.empty() : Optional.of("matter.not_editable");
    }

    /** Until execution starts (procedures §8): a claimed or finished execution of this round locks it. */
    static Optional<String> withdraw(Matter matter, boolean executionStarted) {
        return switch (matter.status()) {
            case IN_PROGRESS, RETURNED -> executionStarted ? Optional.of("matter.execution_started") : Optional.empty();
            case DRAFT -> Optional.of("matter.not_submitted");
            default -> Optional.of("matter.execution_started");
        };
    }

    /**
     * A rejected matter is never revived, only filed anew with a link to it. A called draft goes with its caller only, and
     * what is filed only through a caller is not copied.
     */
    static List<String> requesterActions(Matter matter, boolean withdrawable, boolean fileable) {
        var actions = new ArrayList<String>();
        if (edit(matter).isEmpty()) {
            actions.add("edit");
            actions.add("submit");
        }
        if (matter.status() == MatterStatus.DRAFT && !matter.askedFor()) {
            actions.add("discard");
        }
        if (withdrawable) {
            actions.add("withdraw");
        }
        if (matter.status() != MatterStatus.DRAFT && fileable) {
            actions.add("copy");
        }
        return actions;
    }
}
