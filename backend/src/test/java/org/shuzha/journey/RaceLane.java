package org.shuzha.journey;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.shuzha.Client;
import org.shuzha.Client.Answer;
import org.shuzha.identity.Post;
import org.shuzha.matter.Submissions;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Ids;
import org.springframework.jdbc.core.JdbcTemplate;

/** One track for races of two: a hospital whose data belong to twenty departments, and two runners at a line. */
final class RaceLane {

    static final String EVEN = "even";
    static final String ODD = "odd";
    private static final int OWNERS = 20;
    private static final String STAND_IN = "stand-in";
    private static final String REQUESTER = "requester";

    final Client even;
    final Client odd;
    final Client standIn;
    final Client one;
    final Client other;
    private final Hospital hospital;
    private final JdbcTemplate jdbc;
    private final Submissions submissions;
    private final CyclicBarrier line = new CyclicBarrier(2);
    private final ExecutorService threads = Executors.newFixedThreadPool(3);

    RaceLane(Hospital hospital, JdbcTemplate jdbc, Submissions submissions) {
        this.hospital = hospital;
        this.jdbc = jdbc;
        this.submissions = submissions;
        hospital.appoint(REQUESTER, Post.RESEARCHER, "R").appoint("leader", Post.LEADER_IN_CHARGE, null);
        hospital.appoint(STAND_IN, Post.STAFF, "R").substitute(EVEN, STAND_IN);
        String[] owners = new String[OWNERS];
        for (int i = 0; i < OWNERS; i++) {
            owners[i] = "D" + i;
            hospital.appoint(i % 2 == 0 ? EVEN : ODD, Post.DEPARTMENT_HEAD, owners[i]);
        }
        hospital.asset("shared", 1, owners).asset("single", 1, "D0");
        this.even = hospital.as(EVEN);
        this.odd = hospital.as(ODD);
        this.standIn = hospital.as(STAND_IN);
        this.one = hospital.as(REQUESTER);
        this.other = hospital.anotherSession(REQUESTER);
    }

    <T> Future<T> start(Callable<T> leg) {
        return threads.submit(leg);
    }

    void close() {
        threads.shutdownNow();
    }

    /** Both at once: neither begins before the other stands at the line. */
    List<Answer> race(Callable<Answer> first, Callable<Answer> second) throws Exception {
        Future<Answer> left = threads.submit(() -> atTheLine(first));
        Future<Answer> right = threads.submit(() -> atTheLine(second));
        return List.of(left.get(60, TimeUnit.SECONDS), right.get(60, TimeUnit.SECONDS));
    }

    Callable<Answer> consent(Client client, String task) {
        Map<String, Object> body = Map.of("opinion", "consent", "version", 1);
        return () -> client.send("POST", Walk.opinionPath(task), body);
    }

    /** The key is the matter's own: repeated whenever the submission is. */
    Callable<Answer> submit(Client client, String matter) {
        return () -> client.send("POST", "/api/matters/" + matter + "/submission", Map.of("revision", 0), matter);
    }

    String submitted() {
        String id = draft("shared");
        submissions.submit(new Actor(hospital.person(REQUESTER), hospital.name(REQUESTER), ""), id, 0);
        return id;
    }

    /** A draft as the database keeps it. */
    String draft(String asset) {
        String id = Ids.next();
        String person = hospital.person(REQUESTER);
        String form = Forms.request(hospital, REQUESTER, asset).toString();
        Timestamp now = Timestamp.from(Instant.now());
        jdbc.update(
                "INSERT INTO matter (id, organisation_id, procedure_key, deployment_id, profile, status, title,"
                        + " requester_id, form, version, round, revision, created_at, updated_at, updated_by)"
                        + " VALUES (?, ?, 'data-use-request', '', 'NATIONAL', 'DRAFT', '竞争', ?, ?, 0, 0, 0, ?, ?, ?)",
                id,
                hospital.id,
                person,
                form,
                now,
                now,
                person);
        jdbc.update("INSERT INTO matter_participant VALUES (?, ?)", id, person);
        return id;
    }

    List<String> openTasks(String matter, String who) {
        return jdbc.queryForList(
                "SELECT c.step_id FROM matter_step_candidate c JOIN matter_step s ON s.id = c.step_id"
                        + " WHERE s.matter_id = ? AND s.state = 'OPEN' AND c.person_id = ? ORDER BY c.step_id",
                String.class,
                matter,
                hospital.person(who));
    }

    int steps(String matter, String element, String state) {
        return count(
                "SELECT COUNT(*) FROM matter_step WHERE matter_id = ? AND element = ? AND state = ?",
                matter,
                element,
                state);
    }

    int leaves(String matter, String action) {
        return count(
                "SELECT COUNT(*) FROM audit_leaf WHERE stream = ? AND content LIKE ?",
                "matter:" + matter,
                "%" + action + "%");
    }

    int versions(String matter) {
        return count("SELECT COUNT(*) FROM matter_version WHERE matter_id = ?", matter);
    }

    private Answer atTheLine(Callable<Answer> run) throws Exception {
        line.await(60, TimeUnit.SECONDS);
        return run.call();
    }

    private int count(String sql, Object... arguments) {
        return jdbc.queryForObject(sql, Integer.class, arguments);
    }
}
