package org.shuzha.bench;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.shuzha.inbox.Inbox;
import org.shuzha.inbox.TaskViews;
import org.shuzha.matter.RequestChain;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Cursor;
import org.shuzha.shared.Page;
import org.springframework.jdbc.core.JdbcTemplate;

/** Page and count of a queue of which one person sees every 40th task, against the engine's own query. */
final class InboxLoad {

    private static final int ROWS = Integer.getInteger("bench.inbox.rows", 1_000_000);
    private static final int EVERY = 40;
    private static final int ROUNDS = Integer.getInteger("bench.inbox.rounds", 30);
    /** Questions to us for each one to the engine, which takes much longer to answer. */
    private static final int REPEAT = 10;

    private static final String GROUP = "executors";
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final String SORT_AT = "'2026-01-01 00:00:00' + INTERVAL seq SECOND";

    private final Ground ground;
    private final Inbox inbox;
    private final TaskViews views;
    private final Random random = new Random(1);

    InboxLoad(Ground ground) {
        this.ground = ground;
        this.inbox = ground.bean(Inbox.class);
        this.views = ground.bean(TaskViews.class);
    }

    void run() {
        try (BareEngine engine = new BareEngine(ground.url("bare_inbox"))) {
            Actor executor = fill();
            fill(engine);
            System.out.printf("%nInbox with %,d visible among %,d tasks, against TaskService%n", ROWS / EVERY, ROWS);
            compare(
                    "first page",
                    () -> page(executor, null),
                    () -> query(engine).listPage(0, Page.SIZE));
            compare(
                    "later page",
                    () -> page(executor, somewhere()),
                    () -> query(engine).listPage(random.nextInt(ROWS / EVERY), Page.SIZE));
            compare(
                    "count",
                    () -> inbox.count(executor, true),
                    () -> query(engine).count());
        }
    }

    private static void compare(String what, Runnable ours, Runnable bare) {
        Samples mine = new Samples(ours);
        Samples theirs = new Samples(bare);
        for (int round = 0; round < ROUNDS; round++) {
            mine.take(REPEAT);
            theirs.take(1);
        }
        System.out.printf(
                "  %-11s median %8.2f ms, %.4f of %8.2f ms; p95 %8.2f ms, %.4f of %8.2f ms%n",
                what,
                mine.quantile(0.5),
                mine.quantile(0.5) / theirs.quantile(0.5),
                theirs.quantile(0.5),
                mine.quantile(0.95),
                mine.quantile(0.95) / theirs.quantile(0.95),
                theirs.quantile(0.95));
    }

    private void page(Actor actor, Cursor after) {
        var rows = views.rows(actor, inbox.page(actor, true, null, null, after).items());
        if (rows.size() != Page.SIZE) {
            throw new IllegalStateException("a page of " + rows.size());
        }
    }

    private Cursor somewhere() {
        return new Cursor(
                BEGIN.plusSeconds(random.nextInt(ROWS - EVERY * (Page.SIZE + 1)))
                        .toString(),
                "");
    }

    private static TaskQuery query(BareEngine engine) {
        return engine.tasks()
                .createTaskQuery()
                .taskCandidateGroup(GROUP)
                .orderByTaskCreateTime()
                .asc();
    }

    /** Tasks of everybody, and the steps and matters of those that one executor sees; answers who that is. */
    private Actor fill() {
        JdbcTemplate jdbc = ground.jdbc();
        RequestChain request = new RequestChain(ground, URI.create("http://localhost:" + ground.port()));
        Actor executor = request.actor("deng.yifan");
        String matter = request.once();
        String task = jdbc.queryForObject(
                "SELECT id FROM matter_step WHERE matter_id = ? AND state = 'OPEN'", String.class, matter);
        String key = jdbc.queryForObject(
                "SELECT CONCAT('pool:', appointment_id) FROM matter_step_candidate WHERE step_id = ? AND person_id = ?",
                String.class,
                task,
                executor.personId());
        BulkRows rows = new BulkRows(jdbc, ROWS);
        rows.copy(
                "inbox_task",
                "task_id = '%s' AND candidate_key = '%s'".formatted(task, key),
                1,
                Map.of(
                        "task_id",
                        BulkRows.ID,
                        "matter_id",
                        BulkRows.ID,
                        "candidate_key",
                        "IF(seq %% %d = 0, one.candidate_key, CONCAT('pool:', seq %% 1999))".formatted(EVERY),
                        "sort_at",
                        SORT_AT));
        rows.copy("matter", "id = '" + matter + "'", EVERY, Map.of("id", BulkRows.ID, "number", BulkRows.ID));
        rows.copy("matter_step", "id = '" + task + "'", EVERY, Map.of("id", BulkRows.ID, "matter_id", BulkRows.ID));
        rows.copy("matter_step_candidate", "step_id = '" + task + "'", EVERY, Map.of("step_id", BulkRows.ID));
        return executor;
    }

    private static void fill(BareEngine engine) {
        Task template = engine.tasks().newTask();
        engine.tasks().saveTask(template);
        engine.tasks().addCandidateGroup(template.getId(), GROUP);
        BulkRows rows = new BulkRows(engine.jdbc(), ROWS);
        rows.copy(
                "ACT_RU_TASK",
                "ID_ = '" + template.getId() + "'",
                1,
                Map.of("ID_", BulkRows.ID, "CREATE_TIME_", SORT_AT));
        rows.copy(
                "ACT_RU_IDENTITYLINK",
                "TASK_ID_ = '" + template.getId() + "'",
                1,
                Map.of(
                        "ID_", BulkRows.ID,
                        "TASK_ID_", BulkRows.ID,
                        "GROUP_ID_",
                                "IF(seq %% %d = 0, one.GROUP_ID_, CONCAT('group', seq %% 1999))".formatted(EVERY)));
    }
}
