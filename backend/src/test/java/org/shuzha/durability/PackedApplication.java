package org.shuzha.durability;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.shuzha.database.MariaDb;

/**
 * The packed application in a JVM of its own, in the demo profile on a MariaDB. It is unpacked once and its classes are
 * archived in a first start, so that the many starts that follow are short.
 */
final class PackedApplication {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path directory;
    private final String databaseUrl;
    private final int port;
    private Process running;
    private int starts;

    PackedApplication(Path directory, String databaseUrl) throws IOException {
        this.directory = directory.toAbsolutePath();
        this.databaseUrl = databaseUrl;
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** Unpacks the jar, prepares the database and archives the classes that a start loads. */
    void prepare() throws IOException, InterruptedException {
        Path jar = Path.of("target", "shuzha.jar").toAbsolutePath();
        String target = directory.resolve("app").toString();
        finish(java("-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", target), "extract.log");
        finish(application("-XX:ArchiveClassesAtExit=" + archive(), "-Dspring.context.exit=onRefresh"), "archive.log");
    }

    /** Starts and answers when the application serves. */
    void start() throws IOException, InterruptedException {
        starts++;
        running = process(application("-XX:SharedArchiveFile=" + archive()), "run-" + starts + ".log");
        Instant until = Instant.now().plus(PATIENCE);
        while (!healthy()) {
            if (!running.isAlive() || Instant.now().isAfter(until)) {
                throw new IllegalStateException("The application did not start, see " + directory);
            }
            Thread.sleep(50);
        }
    }

    /** As {@code kill -9} does: the JVM gets no chance to finish anything. */
    void kill() {
        if (running != null) {
            running.destroyForcibly().onExit().join();
        }
    }

    private List<String> application(String... options) {
        var command = java(
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=128m",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx512m");
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-jar",
                "app/shuzha.jar",
                "--server.port=" + port,
                "--spring.profiles.active=demo",
                "--spring.datasource.url=" + databaseUrl,
                "--spring.datasource.username=" + MariaDb.USER,
                "--spring.datasource.password=" + MariaDb.PASSWORD,
                // a few people work here as a thousand would
                "--shuzha.requests.per-account=1000000",
                "--shuzha.requests.per-address=1000000"));
        return command;
    }

    private static List<String> java(String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private Path archive() {
        return directory.resolve("classes.jsa");
    }

    private void finish(List<String> command, String log) throws IOException, InterruptedException {
        if (process(command, log).waitFor() != 0) {
            throw new IllegalStateException("Failed, see " + directory.resolve(log));
        }
    }

    private Process process(List<String> command, String log) throws IOException {
        Files.createDirectories(directory);
        return new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve(log).toFile())
                .start();
    }

    private boolean healthy() throws InterruptedException {
        var request = HttpRequest.newBuilder(address().resolve("/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
