package org.shuzha.database;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A private MariaDB on a free port of the loopback, started once in a JVM and gone with it, however the JVM ends. Its
 * character set is Latin-1, so that a table which does not name its own is found out.
 */
public final class MariaDb {

    public static final String USER = "root";
    public static final String PASSWORD = "";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static MariaDb running;

    private final MariaDbBinaries binaries = MariaDbBinaries.find();
    private final Path home =
            Path.of("target", "mariadb", String.valueOf(ProcessHandle.current().pid()));
    private final int port = freePort();

    private MariaDb() {}

    public static synchronized MariaDb server() {
        if (running == null) {
            Instant begin = Instant.now();
            running = new MariaDb();
            running.start();
            long millis = Duration.between(begin, Instant.now()).toMillis();
            System.out.printf("MariaDB from %s, ready in %d ms%n", running.binaries.server(), millis);
        }
        return running;
    }

    /** Of a database that comes into being with its first connection. */
    public String url(String database) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + database
                + "?createDatabaseIfNotExist=true&nullDatabaseMeansCurrent=true"
                + "&useSSL=false&allowPublicKeyRetrieval=true";
    }

    private void start() {
        try {
            Path data = Files.createDirectories(home.toAbsolutePath()).resolve("data");
            install(data);
            serve(data);
            await();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException("MariaDB did not start, see " + home, failed);
        }
    }

    private void install(Path data) throws IOException, InterruptedException {
        var command = binaries.command(binaries.installer());
        command.add("--datadir=" + data);
        command.add("--auth-root-authentication-method=normal");
        command.add("--skip-test-db");
        if (run(command, "install.log").waitFor() != 0) {
            throw new IOException("mariadb-install-db failed");
        }
    }

    /** The server under a shell that ends it and removes its data when the pipe from this JVM breaks. */
    private void serve(Path data) throws IOException {
        String script = "data=$1; shift; \"$@\" & cat; kill $!; wait $!; rm -rf \"$data\"";
        var command = new ArrayList<>(List.of("sh", "-c", script, "guard", data.toString()));
        command.addAll(binaries.command(binaries.server()));
        command.add("--datadir=" + data);
        command.add("--bind-address=127.0.0.1");
        command.add("--port=" + port);
        command.add("--socket=");
        command.add("--skip-ssl");
        command.add("--character-set-server=latin1");
        // the tests kill applications, never this server: commits need not reach the disk, nor pages twice
        command.add("--innodb-flush-log-at-trx-commit=2");
        command.add("--skip-innodb-doublewrite");
        run(command, "server.log");
    }

    private Process run(List<String> command, String log) throws IOException {
        File file = home.resolve(log).toFile();
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(file);
        process.environment().put("LD_LIBRARY_PATH", binaries.libraries());
        return process.start();
    }

    private void await() throws InterruptedException, IOException {
        Instant until = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(until)) {
            try (Connection connection = DriverManager.getConnection(url("shuzha"), USER, PASSWORD)) {
                return;
            } catch (SQLException notYet) {
                Thread.sleep(50);
            }
        }
        throw new IOException("no connection within " + PATIENCE);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
