package org.shuzha.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shuzha.identity.Announcement;
import org.shuzha.identity.Post;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterStep;
import org.shuzha.matter.MatterSteps;
import org.shuzha.matter.Matters;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Speaks of deadlines: to those asked before and when they pass, then to the leader in charge, and days later to the
 * principal. Each stage of a task once ever: its row is written with the notices, and nobody can write it twice.
 */
@Service
class DeadlineReminders {

    /** A stage of a task that has come. */
    record Due(String taskId, DeadlineStage stage) {}

    private final DeadlineMapper mapper;
    private final Deadlines deadlines;
    private final MatterSteps steps;
    private final Matters matters;
    private final NoticeBoard board;
    private final NoticeWords words;
    private final NoticePeople people;
    private final Clock clock;

    DeadlineReminders(
            DeadlineMapper mapper,
            Deadlines deadlines,
            MatterSteps steps,
            Matters matters,
            NoticeBoard board,
            NoticeWords words,
            NoticePeople people,
            Clock clock) {
        this.mapper = mapper;
        this.deadlines = deadlines;
        this.steps = steps;
        this.matters = matters;
        this.board = board;
        this.words = words;
        this.people = people;
        this.clock = clock;
    }

    /** What is to be told of these open tasks. */
    List<Due> due(List<MatterStep> open) {
        Instant now = clock.instant();
        Map<String, Set<DeadlineStage>> told = told(open);
        return open.stream()
                .flatMap(step -> deadlines.come(step, told.getOrDefault(step.id(), Set.of()), now).stream()
                        .map(stage -> new Due(step.id(), stage)))
                .toList();
    }

    /** Open tasks whose deadline may be spoken of, a page at a time. */
    List<MatterStep> page(String after) {
        return steps.openDue(clock.instant().plus(Deadlines.HORIZON), after);
    }

    /** Throws DuplicateKeyException when another node tells the same at this moment. */
    @Transactional
    public void tell(Due due) {
        MatterStep step = steps.find(due.taskId());
        if (!step.open()) {
            return;
        }
        mapper.insert(step.id(), due.stage(), clock.instant());
        Matter matter = matters.get(step.matterId());
        Set<String> asked = people.asked(step);
        switch (due.stage()) {
            case NEAR -> tell(matter, step, "near", asked);
            case PASSED -> {
                tell(matter, step, "passed", asked);
                tell(matter, step, "escalated", inCharge(matter, step, asked));
            }
            case STILL_OPEN -> tell(matter, step, "still_open", others(Post.PRINCIPAL, matter, step, asked));
        }
    }

    /** The leader in charge; where there is none but those who are late, the principal. */
    private Set<String> inCharge(Matter matter, MatterStep step, Set<String> asked) {
        Set<String> leaders = others(Post.LEADER_IN_CHARGE, matter, step, asked);
        return leaders.isEmpty() ? others(Post.PRINCIPAL, matter, step, asked) : leaders;
    }

    private Set<String> others(Post post, Matter matter, MatterStep step, Set<String> asked) {
        Set<String> holders = new HashSet<>(people.holders(post, matter, step));
        holders.removeAll(asked);
        return holders;
    }

    private void tell(Matter matter, MatterStep step, String what, Set<String> whom) {
        board.raise(new Announcement(
                what + ":" + step.id(),
                whom,
                "notice.deadline." + what,
                words.of(matter, step),
                NoticeViews.TASK,
                step.id(),
                true));
    }

    private Map<String, Set<DeadlineStage>> told(List<MatterStep> open) {
        return open.isEmpty()
                ? Map.of()
                : mapper.told(open.stream().map(MatterStep::id).toList()).stream()
                        .collect(Collectors.groupingBy(
                                DeadlineMapper.Told::taskId,
                                Collectors.mapping(DeadlineMapper.Told::stage, Collectors.toSet())));
    }
}
