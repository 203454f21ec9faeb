package org.shuzha.inbox;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shuzha.identity.Directory;
import org.shuzha.inbox.MayDecide.Mandate;
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

    /**
     * One line of a list; {@code actingFor} is the absent person the reader would decide for, {@code institution} the one of
     * several that the step is about.
     */
    public record TaskRow(
            String id,
            MatterRows.MatterRow matter,
            Map<String, String> name,
            String element,
            Instant openedAt,
            @Nullable Instant dueAt,

            @Schema(allowableValues = {"statutory", "outside", "ordered", "internal"}) @Nullable
            String dueKind,

            @Nullable Ref claimedBy,
            @Nullable Ref actingFor,
            @Nullable String institution,
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
        var tasks = steps.all(taskIds);
        var mandates = mayDecide.find(actor, tasks);
        return rows(
                tasks.stream()
                        .filter(task -> task.done() || mandates.containsKey(task.id()))
                        .toList(),
                mandates);
    }

    public TaskRow row(Actor actor, MatterStep step) {
        return rows(List.of(step), mayDecide.find(actor, List.of(step))).get(0);
    }

    private List<TaskRow> rows(List<MatterStep> tasks, Map<String, Mandate> mandates) {
        var found = matters.all(tasks.stream().map(MatterStep::matterId).toList());
        var rows = matterRows.rows(List.copyOf(found.values())).stream()
                .collect(Collectors.toMap(MatterRows.MatterRow::id, row -> row));
        var people = new HashSet<String>();
        tasks.forEach(task -> people.addAll(Arrays.asList(task.claimedBy(), actingFor(task, mandates))));
        var names = directory.names(people);
        var institutions = directory.organisations(tasks.stream()
                .map(MatterStep::institutionId)
                .filter(Objects::nonNull)
                .toList());
        return tasks.stream()
                .map(task -> new TaskRow(
                        task.id(),
                        task.outside() ? rows.get(task.matterId()).outside() : rows.get(task.matterId()),
                        matterRows.stepName(found.get(task.matterId()), task),
                        task.element(),
                        task.openedAt(),
                        task.dueAt(),
                        task.dueKind(),
                        ref(task.claimedBy(), names),
                        ref(actingFor(task, mandates), names),
                        task.institutionId() == null
                                ? null
                                : institutions.get(task.institutionId()).name(),
                        task.version(),
                        task.done() ? new OwnOpinion(task.opinion(), task.endedAt()) : null))
                .toList();
    }

    private static String actingFor(MatterStep task, Map<String, Mandate> mandates) {
        if (task.done()) {
            return task.actingForId();
        }
        Mandate mandate = mandates.get(task.id());
        return mandate == null ? null : mandate.actingForId();
    }

    private static Ref ref(String personId, Map<String, String> names) {
        return personId == null ? null : new Ref(personId, names.getOrDefault(personId, ""));
    }
}
