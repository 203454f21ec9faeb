package org.shuzha.account;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A Keycloak of its own in {@code target/keycloak}, on the loopback address, with the realm of {@code keycloak-realm.json}. */
final class Keycloak {

    private final int port;

    Keycloak() {
        try (var socket = new ServerSocket(0);
                Stream<Path> unpacked = Files.list(Path.of("target", "keycloak"))) {
            port = socket.getLocalPort();
            Path home = unpacked.findFirst().orElseThrow();
            Path imports = Files.createDirectories(home.resolve("data").resolve("import"));
            Files.write(
                    imports.resolve("staff-realm.json"),
                    getClass().getResourceAsStream("/keycloak-realm.json").readAllBytes());
            start(home);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    String issuer() {
        return "http://localhost:" + port + "/realms/staff";
    }

    private void start(Path home) throws IOException {
        String launcher = home.resolve("bin/kc.sh").toAbsolutePath().toString();
        Process process = new ProcessBuilder(
                        "sh",
                        launcher,
                        "start-dev",
                        "--import-realm",
                        "--db=dev-mem",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log.txt").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
        while (!answers()) {
            if (!process.isAlive()) {
                throw new IllegalStateException(Files.readString(home.resolve("log.txt")));
            }
        }
    }

    private static void stop(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }

    private boolean answers() {
        try {
            Thread.sleep(500);
            var request = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                    .build();
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
