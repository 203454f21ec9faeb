package org.shuzha.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuzha.matter.MatterStep;
import org.shuzha.shared.Actor;
import org.shuzha.shared.ImportTable.Mistake;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a list of persons and what they are told; from then on they are told one after the other. */
@Service
class TellingIntake {

    private static final int MOST_MISTAKES = 200;

    /**
     * A list as it was read. {@code parts}: of the longest text message; {@code id} null unless it was taken, which it is
     * without any mistake only.
     */
    record Taken(@Nullable String id, int rows, int mails, int messages, int parts, List<Mistake> mistakes) {}

    private final TellingTask tasks;
    private final TellingLists lists;
    private final TellingStart start;

    TellingIntake(TellingTask tasks, TellingLists lists, TellingStart start) {
        this.tasks = tasks;
        this.lists = lists;
        this.start = start;
    }

    /** What would happen. Throws as {@link TellingTask#require} and {@link Message#of}. */
    @Transactional(readOnly = true)
    public Taken check(Actor actor, String taskId, String name, InputStreamSource file, String subject, String text) {
        MatterStep step = tasks.require(actor, taskId);
        Message message = Message.of(subject, text);
        return taken(null, read(actor, step, name, file, message), message);
    }

    /** All rows or none. */
    @Transactional
    public Taken start(Actor actor, String taskId, String name, InputStreamSource file, String subject, String text) {
        MatterStep step = tasks.lock(actor, taskId);
        Message message = Message.of(subject, text);
        TellingList list = read(actor, step, name, file, message);
        return taken(list.mistakes().isEmpty() ? start.keep(actor, step, message, list.listed()) : null, list, message);
    }

    private TellingList read(Actor actor, MatterStep step, String name, InputStreamSource file, Message message) {
        return lists.read(actor, tasks.organisation(step), step.id(), name, file, message);
    }

    private static Taken taken(@Nullable String id, TellingList list, Message message) {
        int parts = list.messages()
                .mapToInt(one -> Message.parts(message.to(one.name())))
                .max()
                .orElse(0);
        return new Taken(
                id,
                list.rows(),
                list.listed().size() - (int) list.messages().count(),
                (int) list.messages().count(),
                parts,
                list.mistakes().stream().limit(MOST_MISTAKES).toList());
    }
}
