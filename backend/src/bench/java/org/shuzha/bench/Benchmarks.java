package org.shuzha.bench;

import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.shuzha.audit.LeafLoad;

/** Runs the benchmarks named, or all, and prints what they found; see docs/benchmarks.md. */
final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] names) throws RunnerException {
        if (wanted("cost", names)) {
            new Runner(new OptionsBuilder()
                            .include("LeafCost")
                            .verbosity(VerboseMode.SILENT)
                            .build())
                    .run()
                    .forEach(Benchmarks::print);
        }
        if (List.of(names).equals(List.of("cost"))) {
            return;
        }
        try (Ground ground = new Ground()) {
            System.out.printf(
                    "%d processors, Java %s, MariaDB %s, commits wait for the disk%n",
                    Runtime.getRuntime().availableProcessors(), System.getProperty("java.version"), ground.version());
            if (wanted("leaf", names)) {
                new LeafLoad(ground).run();
            }
            if (wanted("chain", names)) {
                new ChainLoad(ground).run();
            }
            if (wanted("inbox", names)) {
                new InboxLoad(ground).run();
            }
        }
        System.exit(0);
    }

    private static void print(RunResult result) {
        System.out.printf(
                "  %-8s %-8s %8.2f %s%n",
                result.getPrimaryResult().getLabel(),
                result.getParams().getParam("algorithm"),
                result.getPrimaryResult().getScore(),
                result.getPrimaryResult().getScoreUnit());
    }

    private static boolean wanted(String name, String[] names) {
        return names.length == 0 || List.of(names).contains(name);
    }
}
