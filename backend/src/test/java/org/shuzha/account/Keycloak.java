package org.shuzha.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A Keycloak of its own in {@code target/keycloak}, on the loopback address, with the realm of {@code keycloak-realm.json}. */
final class Keycloak {

    private final int port = free();

    Keycloak() {
        try (Stream<Path> unpacked = Files.list(Path.of("target", "keycloak"))) {
            Path home = unpacked.findFirst().orElseThrow();
            Path imports = Files.createDirectories(home.resolve("data").resolve("import"));
            Files.write(
                    imports.resolve("staff-realm.json"),
                    getClass().getResourceAsStream("/keycloak-realm.json").readAllBytes());
            start(home);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String issuer() {
        return "http://localhost:" + port + "/realms/staff";
    }

    /** Let go again, before whoever serves there takes it. */
    private static int free() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void start(Path home) throws IOException {
        String launcher = home.resolve("bin/kc.sh").toAbsolutePath().toString();
        Path log = home.resolve("log.txt");
        Process process = new ProcessBuilder(
                        "sh",
                        launcher,
                        "start-dev",
                        "--import-realm",
                        "--db=dev-mem",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
        while (!serves(log)) {
            if (!process.isAlive()) {
                throw new IllegalStateException(Files.readString(log));
            }
        }
    }

    private static void stop(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }

    /** Read off its log: who asks a free port over and over may end up connected to himself and keep it occupied. */
    private static boolean serves(Path log) throws IOException {
        try {
            Thread.sleep(500);
            return Files.readString(log).contains("Listening on");
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
