package org.shuzha.inbox;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shuzha.identity.Directory;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterStatus;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Idempotent;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Matters whose requester has left, and who takes them over. */
@RestController
class SuccessionController {

    record Succession(
            @NotBlank @Size(max = 26) String successor,
            @NotBlank @Size(max = 500) String reason) {}

    record Succeeded(String matter) {}

    /** A matter without requester; {@code former} is the name of who left. */
    record Orphan(
            String id,
            String number,
            MatterStatus status,
            String former,
            @Nullable String department) {}

    private final Successions successions;
    private final Directory directory;

    SuccessionController(Successions successions, Directory directory) {
        this.successions = successions;
        this.directory = directory;
    }

    @OpenTo(Audience.SIGNED_IN)
    @GetMapping("/api/successions")
    List<Orphan> waiting(Actor actor) {
        List<Matter> waiting = successions.waiting(actor);
        Map<String, String> names =
                directory.names(waiting.stream().map(Matter::requesterId).toList());
        return waiting.stream().map(matter -> orphan(matter, names)).toList();
    }

    @OpenTo(Audience.SIGNED_IN)
    @Idempotent
    @PostMapping("/api/matters/{id}/successor")
    Succeeded name(Actor actor, @PathVariable String id, @Valid @RequestBody Succession order) {
        successions.name(actor, id, order.successor(), order.reason().strip());
        return new Succeeded(id);
    }

    private Orphan orphan(Matter matter, Map<String, String> names) {
        String department = matter.departmentId();
        return new Orphan(
                matter.id(),
                matter.number(),
                matter.status(),
                names.getOrDefault(matter.requesterId(), ""),
                department == null ? null : directory.department(department).name());
    }
}
