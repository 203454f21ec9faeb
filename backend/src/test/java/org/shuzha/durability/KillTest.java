package org.shuzha.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.shuzha.Client;
import org.shuzha.database.MariaDb;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/**
 * The packed application is killed ten times under the hands of four clients. What it had acknowledged is there
 * afterwards, and no change is there by half. {@code -Dshuzha.test.seed} repeats the choices of a run.
 */
@Tag("mariadb")
class KillTest {

    private static final int KILLS = 10;
    private static final int CLIENTS = 4;
    /** However slow the machine: this many changes are acknowledged before the next kill. */
    private static final int BETWEEN_KILLS = 3;

    private final Path directory = Path.of("target", "kill");
    private final long seed = Long.getLong("shuzha.test.seed", System.currentTimeMillis());
    private final Random random = new Random(seed);
    private final DriverManagerDataSource database = new DriverManagerDataSource(
            MariaDb.server().url("kill_" + ProcessHandle.current().pid()), MariaDb.USER, MariaDb.PASSWORD);
    private final Acknowledgements acknowledgements = new Acknowledgements(directory.resolve("acknowledged.txt"));
    private final List<String> timings = new ArrayList<>();
    private Instant lap = Instant.now();

    @Test
    @Timeout(value = 12, unit = TimeUnit.MINUTES)
    void nothingAcknowledgedIsLostAndNothingIsSplit() throws Exception {
        FileSystemUtils.deleteRecursively(directory);
        Files.createDirectories(directory);
        var application = new PackedApplication(directory, database.getUrl());
        application.prepare();
        lap("prepared");
        try {
            application.start();
            var sessions = Traffic.PEOPLE.stream()
                    .collect(Collectors.toMap(name -> name, name -> signedIn(application, name)));
            var people = IntStream.range(0, CLIENTS)
                    .mapToObj(client -> new Persistent(sessions, acknowledgements))
                    .toList();
            lap("started");
            work(application, people);
            lap("idle");
            List<String> faults = new Consistency(database, proofs(application)::get).faults();
            faults.addAll(acknowledgements.lost(JdbcClient.create(database)));
            lap("compared");
            report(people);
            assertThat(faults).isEmpty();
            assertThat(madeTwice()).isEmpty();
            assertThat(answers(people).keySet()).noneMatch(answer -> answer.matches("\\S+ \\S+ (5..|401|403).*"));
            assertThat(people).allMatch(persistent -> persistent.acknowledged() > 0);
            assertThat(acknowledged(people)).as("acknowledged changes").isGreaterThanOrEqualTo(BETWEEN_KILLS * KILLS);
            assertThat(people).anyMatch(persistent -> persistent.sentAgain() > 0);
        } finally {
            application.kill();
        }
    }

    private void work(PackedApplication application, List<Persistent> people) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            var running = new ArrayList<Future<?>>();
            for (int client = 0; client < CLIENTS; client++) {
                running.add(clients.submit(new Traffic(seed + "-" + client, seed + client, people.get(client))));
            }
            for (int kill = 1; kill <= KILLS; kill++) {
                int before = acknowledged(people);
                while (acknowledged(people) < before + BETWEEN_KILLS) {
                    Thread.sleep(50);
                }
                Thread.sleep(random.nextInt(3000));
                application.kill();
                lap("kill " + kill);
                application.start();
                lap("up again");
            }
            people.forEach(Persistent::stop);
            for (Future<?> client : running) {
                client.get(120, TimeUnit.SECONDS);
            }
        } finally {
            clients.shutdownNow();
        }
    }

    /** What the proof endpoint says of each matter, asked by its requester. */
    private Map<String, JsonNode> proofs(PackedApplication application) {
        var proofs = new HashMap<String, JsonNode>();
        var clients = new HashMap<String, Client>();
        JdbcClient.create(database)
                .sql("SELECT m.id, p.username FROM matter m JOIN identity_person p ON p.id = m.requester_id")
                .query((rows, line) -> Map.entry(rows.getString(1), rows.getString(2)))
                .list()
                .forEach(matter -> {
                    Client requester = clients.computeIfAbsent(matter.getValue(), name -> signedIn(application, name));
                    proofs.put(matter.getKey(), requester.get("/api/matters/" + matter.getKey() + "/proof"));
                });
        return proofs;
    }

    private static Client signedIn(PackedApplication application, String username) {
        return new Client(application.address()).signIn(username, "demo");
    }

    /** Each request has a title of its own, each use a purpose of its own. */
    private List<String> madeTwice() {
        return JdbcClient.create(database).sql("""
                        SELECT title FROM matter GROUP BY title HAVING COUNT(*) > 1
                        UNION ALL SELECT purpose FROM grant_use GROUP BY purpose HAVING COUNT(*) > 1
                        """).query(String.class).list();
    }

    private static Map<String, Integer> answers(List<Persistent> people) {
        var all = new TreeMap<String, Integer>();
        people.forEach(persistent -> persistent.answers().forEach((answer, n) -> all.merge(answer, n, Integer::sum)));
        return all;
    }

    private static int acknowledged(List<Persistent> people) {
        return people.stream().mapToInt(Persistent::acknowledged).sum();
    }

    private void report(List<Persistent> people) {
        System.out.printf(
                "%d kills, seed %d: %d changes acknowledged, %d of them after being sent again; %s%n",
                KILLS,
                seed,
                acknowledged(people),
                people.stream().mapToInt(Persistent::sentAgain).sum(),
                JdbcClient.create(database)
                        .sql("SELECT CONCAT(status, ' ', COUNT(*)) FROM matter GROUP BY status")
                        .query(String.class)
                        .list());
        System.out.println(String.join(", ", timings));
        answers(people).forEach((answer, times) -> System.out.println("  " + times + " × " + answer));
    }

    private void lap(String what) {
        Instant now = Instant.now();
        timings.add("%s %.1f s".formatted(what, Duration.between(lap, now).toMillis() / 1000.0));
        lap = now;
    }
}
