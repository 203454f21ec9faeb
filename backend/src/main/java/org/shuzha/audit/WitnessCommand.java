package org.shuzha.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code java -jar shuzha.jar witness --name=… --folder=… --log=origin=key.pem}: a witness without a database. */
public final class WitnessCommand {

    private static final String NAME = "name";
    private static final String FOLDER = "folder";
    private static final String LOG = "log";
    private static final String PORT = "port";
    private static final String ADDRESS = "address";

    private WitnessCommand() {}

    /** Answers whether the witness is listening now; otherwise says how it is called. */
    public static boolean run(List<String> arguments, PrintStream out) {
        return start(arguments, out).isPresent();
    }

    static Optional<WitnessServer> start(List<String> arguments, PrintStream out) {
        try {
            Map<String, List<String>> given = options(arguments);
            Path folder = Files.createDirectories(Path.of(one(given, FOLDER, null)));
            Map<String, List<TrailKey>> logs = new HashMap<>();
            for (String log : given.getOrDefault(LOG, List.of())) {
                int equals = log.indexOf('=');
                logs.computeIfAbsent(log.substring(0, equals), any -> new ArrayList<>())
                        .add(TrailKey.ofPem(Files.readString(Path.of(log.substring(equals + 1)))));
            }
            CosigningKey key = CosigningKey.of(one(given, NAME, null), folder.resolve("witness.key"));
            Witness witness = new Witness(key, logs, new WitnessFolder(folder), Clock.systemUTC());
            InetSocketAddress address =
                    new InetSocketAddress(one(given, ADDRESS, "localhost"), Integer.parseInt(one(given, PORT, "8090")));
            WitnessServer server = new WitnessServer(witness, address);
            out.println("见证已开始 / witnessing " + logs.keySet() + " on port " + server.port());
            out.println("见证公钥 / key of this witness: " + key.known().text());
            return Optional.of(server);
        } catch (IOException | RuntimeException wrong) {
            out.println(
                    "witness --name=<name> --folder=<folder> --log=<origin>=<key.pem> [--log=…] [--address=localhost]"
                            + " [--port=8090]   见证其他留痕 / witnesses other trails");
            out.println(wrong.getMessage());
            return Optional.empty();
        }
    }

    private static Map<String, List<String>> options(List<String> arguments) {
        Map<String, List<String>> options = new HashMap<>();
        for (String argument : arguments) {
            String[] words = argument.split("=", 2);
            options.computeIfAbsent(words[0].replaceFirst("^--", ""), any -> new ArrayList<>())
                    .add(words[1]);
        }
        if (options.get(LOG) == null
                || !List.of(NAME, FOLDER, LOG, PORT, ADDRESS).containsAll(options.keySet())) {
            throw new IllegalArgumentException("");
        }
        return options;
    }

    private static String one(Map<String, List<String>> options, String name, String otherwise) {
        List<String> values = options.getOrDefault(name, otherwise == null ? List.of() : List.of(otherwise));
        if (values.size() != 1) {
            throw new IllegalArgumentException("--" + name);
        }
        return values.get(0);
    }
}
