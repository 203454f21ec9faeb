package org.shuzha.inbox;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shuzha.identity.Directory;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterRows;
import org.shuzha.matter.MatterRows.Ref;
import org.shuzha.matter.MatterStep;
import org.shuzha.matter.MatterSteps;
import org.shuzha.matter.Matters;
import org.shuzha.shared.Actor;
import org.springframework.stereotype.Component;

/** What lists show of tasks. */
@Component
public class TaskViews {

    /** What the reader decided on a task. */
    public record OwnOpinion(String opinion, Instant at) {}

    /** One line of a list; {@code actingFor} is the absent person the reader would decide for. */
    public record TaskRow(
            String id,
            MatterRows.MatterRow matter,
            Map<String, String> name,
            String element,
            Instant openedAt,
            @Nullable Instant dueAt,

            @Schema(allowableValues = {"statutory", "outside", "internal"}) @Nullable
            String dueKind,

            @Nullable Ref claimedBy,
            @Nullable Ref actingFor,
            int version,
            @Nullable OwnOpinion decided) {}

    private final Matters matters;
    private final MatterSteps steps;
    private final MatterRows matterRows;
    private final MayDecide mayDecide;
    private final Directory directory;

    TaskViews(Matters matters, MatterSteps steps, MatterRows matterRows, MayDecide mayDecide, Directory directory) {
        this.matters = matters;
        this.steps = steps;
        this.matterRows = matterRows;
        this.mayDecide = mayDecide;
        this.directory = directory;
    }

    /** Open tasks the reader may decide today, and what was decided; a pool's row may outlive the reader's appointment. */
    public List<TaskRow> rows(Actor actor, List<String> taskIds) {
        var rows = new ArrayList<TaskRow>();
        for (String id : taskIds) {
            MatterStep step = steps.find(id);
            if (step != null && (step.done() || mayDecide.find(actor, step).isPresent())) {
                rows.add(row(actor, step));
            }
        }
        return rows;
    }

    public TaskRow row(Actor actor, MatterStep step) {
        Matter matter = matters.get(step.matterId());
        return new TaskRow(
                step.id(),
                matterRows.rows(List.of(matter)).get(0),
                matterRows.stepName(matter, step),
                step.element(),
                step.openedAt(),
                step.dueAt(),
                step.dueKind(),
                ref(step.claimedBy()),
                ref(actingFor(actor, step)),
                step.version(),
                step.done() ? new OwnOpinion(step.opinion(), step.endedAt()) : null);
    }

    private String actingFor(Actor actor, MatterStep step) {
        return step.done()
                ? step.actingForId()
                : mayDecide
                        .find(actor, step)
                        .map(MayDecide.Mandate::actingForId)
                        .orElse(null);
    }

    private Ref ref(String personId) {
        return personId == null
                ? null
                : new Ref(personId, directory.names(List.of(personId)).getOrDefault(personId, ""));
    }
}
