package org.shuzha.durability;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.shuzha.Client;
import org.shuzha.Requests;
import org.shuzha.durability.Acknowledgements.Change;
import tools.jackson.databind.JsonNode;

/** One client that does whatever its people have to do, in random order, until told to stop. */
final class Traffic implements Runnable {

    private static final List<String> REQUESTERS = List.of("zhang.wei", "li.muyang");
    private static final List<String> DECIDERS =
            List.of("lin.jingzhi", "he.shuheng", "liang.siqi", "shen.ruoxi", "shen.ruoxi", "zhou.mingyuan");
    private static final List<String> EXECUTORS = List.of("deng.yifan", "han.zimo");
    /** Everybody who takes part. */
    static final List<String> PEOPLE = Stream.of(REQUESTERS, DECIDERS, EXECUTORS)
            .flatMap(List::stream)
            .distinct()
            .toList();

    private static final List<String> ASSETS = List.of("JY-03", "BA-03", "JY-01", "BA-02");

    private final String name;
    private final Random random;
    private final Persistent people;
    private final Tasks tasks;
    private int filed;

    Traffic(String name, long seed, Persistent people) {
        this.name = name;
        this.random = new Random(seed);
        this.people = people;
        this.tasks = new Tasks(random, people);
    }

    @Override
    public void run() {
        while (!people.stopped()) {
            try {
                step();
            } catch (UncheckedIOException down) {
                people.pause();
            }
        }
    }

    private void step() {
        switch (random.nextInt(12)) {
            case 0 -> file();
            case 1 -> mine("IN_PROGRESS", this::withdraw);
            case 2 -> mine("IN_USE", this::use);
            default -> decideOrFile();
        }
    }

    private void decideOrFile() {
        for (int look = 0; look < 6; look++) {
            if (decided()) {
                return;
            }
        }
        file();
    }

    private boolean decided() {
        return switch (random.nextInt(6)) {
            case 0 -> tasks.decide(one(REQUESTERS), "mine");
            case 1 -> tasks.decide(one(EXECUTORS), "queue");
            case 2 -> tasks.decide(one(EXECUTORS), "mine");
            default -> tasks.decide(one(DECIDERS), "mine");
        };
    }

    private void file() {
        String requester = one(REQUESTERS);
        Client client = people.as(requester);
        String person = people.id(requester);
        var form = Requests.form(client, one(ASSETS), "YX-02");
        form.put("title", name + "-" + ++filed);
        var body = Map.of("procedure", "data-use-request", "form", form);
        people.post(client, "/api/matters", body).ifPresent(matter -> {
            String id = matter.get("id").stringValue();
            people.acknowledged(new Change("drafted", id, "", person));
            if (random.nextInt(8) > 0) {
                people.submit(client, person, id, matter.get("revision").intValue());
            }
        });
    }

    private void mine(String status, Consumer<String[]> act) {
        String requester = one(REQUESTERS);
        JsonNode page = people.as(requester).get("/api/matters?view=mine&status=" + status);
        List<JsonNode> rows =
                StreamSupport.stream(page.get("items").spliterator(), false).toList();
        if (!rows.isEmpty()) {
            act.accept(new String[] {requester, one(rows).get("id").stringValue()});
        }
    }

    private void withdraw(String[] where) {
        if (random.nextInt(4) == 0) {
            people.post(people.as(where[0]), "/api/matters/" + where[1] + "/withdrawal", Map.of("comment", "不再需要"))
                    .ifPresent(done -> people.acknowledged(new Change("withdrawn", where[1], "", people.id(where[0]))));
        }
    }

    private void use(String[] where) {
        JsonNode grant = people.as(where[0]).get("/api/matters/" + where[1]).get("grant");
        String id = grant.get("id").stringValue();
        if (random.nextInt(3) == 0) {
            people.post(people.as(where[0]), "/api/grants/" + id + "/end", Map.of("comment", "已完成"))
                    .ifPresent(
                            done -> people.acknowledged(new Change("grant ended", where[1], "", people.id(where[0]))));
            return;
        }
        String executor = one(EXECUTORS);
        String purpose = name + "-use-" + random.nextLong();
        JsonNode first = grant.at("/fields/0");
        var field = Map.of("asset", first.get("asset"), "field", first.get("field"));
        long rows = random.nextInt(10) == 0 ? 100_000 : 10;
        var body = Map.of("rows", rows, "fields", List.of(field), "purpose", purpose);
        people.post(people.as(executor), "/api/grants/" + id + "/uses", body)
                .ifPresent(done -> people.acknowledged(new Change("used", id, purpose, people.id(executor))));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
