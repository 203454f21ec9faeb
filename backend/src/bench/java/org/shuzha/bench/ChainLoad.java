package org.shuzha.bench;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.shuzha.matter.RequestChain;

/** What a request with three decisions costs, against the engine alone: start and three times find, claim, complete. */
final class ChainLoad {

    private static final int ROUNDS = Integer.getInteger("bench.chain.rounds", 5);
    private static final int CHAINS = Integer.getInteger("bench.chain.size", 10);
    private static final int WARM_UP = Integer.getInteger("bench.chain.warm-up", 150);
    private static final String OURS = "Shuzha";
    private static final String BARE = "Camunda alone";

    private final Ground ground;
    private final Map<String, Double> wall = new LinkedHashMap<>();

    ChainLoad(Ground ground) {
        this.ground = ground;
    }

    void run() {
        try (BareEngine engine = new BareEngine(ground.url("bare_chain"))) {
            RequestChain request = new RequestChain(ground, URI.create("http://localhost:" + ground.port()));
            Contest contest = new Contest();
            add(contest, OURS, request::once);
            add(contest, BARE, engine::chain);
            warm(request::once);
            warm(engine::chain);
            contest.run(ROUNDS);
            System.out.printf("%nA chain of three decisions, against the engine alone%n");
            for (String name : new String[] {OURS, BARE}) {
                System.out.printf(
                        "  %-14s %6.1f cpu-ms  %.2f   %6.1f ms  %.2f   %s%n",
                        name,
                        contest.median(name),
                        contest.ratio(name, BARE),
                        contest.median(name + " wall"),
                        contest.ratio(name + " wall", BARE + " wall"),
                        statements(name.equals(OURS) ? request::once : engine::chain));
            }
        }
    }

    /** Until the compiler of the JVM has little left to do: otherwise it is what is measured. */
    private static void warm(Runnable chain) {
        for (int i = 0; i < WARM_UP; i++) {
            chain.run();
        }
    }

    private void add(Contest contest, String name, Runnable chain) {
        contest.add(name, () -> {
            double cpu = ground.cpu();
            long begin = System.nanoTime();
            for (int i = 0; i < CHAINS; i++) {
                chain.run();
            }
            wall.put(name, (System.nanoTime() - begin) / 1e6 / CHAINS);
            return (ground.cpu() - cpu) / CHAINS;
        });
        contest.add(name + " wall", () -> wall.get(name));
    }

    /** Of one chain, by kind. */
    private Map<String, Long> statements(Runnable chain) {
        Map<String, Long> before = ground.statements();
        chain.run();
        Map<String, Long> after = ground.statements();
        after.replaceAll((kind, count) -> count - before.get(kind));
        return after;
    }
}
